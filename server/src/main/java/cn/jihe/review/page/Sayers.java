package cn.jihe.review.page;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.remark.Author;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names those that have said something. */
@Singleton
final class Sayers {

  private static final String BETWEEN = " · ";

  private final Accounts accounts;
  private final Organisations organisations;

  Sayers(Accounts accounts, Organisations organisations) {
    this.accounts = accounts;
    this.organisations = organisations;
  }

  /**
   * Who it was.
   *
   * @param inside whether its reader is among the reviewers: outside nobody learns which person
   */
  String of(Author author, boolean inside) {
    Stream<String> office =
        author.organisation().flatMap(organisations::find).map(Organisation::name).stream();
    Stream<String> person =
        inside ? author.account().flatMap(accounts::find).map(Account::name).stream() : Stream.of();
    return Stream.concat(person, office).collect(Collectors.joining(BETWEEN));
  }
}
