package cn.jihe.account.security;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.People;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param name as the table has it
 * @param account empty for whoever has not signed in
 * @param token what the account signs in with
 */
record Asker(String name, Optional<Account> account, String token) {

  /** Whose name the administrator of all organisations has. */
  static final String OF_ALL = "ADMIN(all)";

  static Asker clerk(People people, Organisation organisation) {
    return of(people, Role.CLERK.name(), Hat.of(Role.CLERK, organisation.id()));
  }

  /** Nobody known, every role for one organisation, and the administrator of all. */
  static List<Asker> all(People people, Organisation organisation) {
    List<Asker> all = new ArrayList<>();
    all.add(new Asker("-", Optional.empty(), ""));
    for (Role role : Role.values()) {
      all.add(of(people, role.name(), Hat.of(role, organisation.id())));
    }
    all.add(of(people, OF_ALL, new Hat(Role.ADMIN, Optional.empty())));
    return all;
  }

  private static Asker of(People people, String name, Hat hat) {
    Account account = people.account(hat);
    return new Asker(name, Optional.of(account), people.token(account));
  }

  HttpRequest.Builder ask(HttpRequest.Builder request) {
    return account.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }
}
