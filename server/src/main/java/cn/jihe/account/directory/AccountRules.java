package cn.jihe.account.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.web.ProblemKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What accounts may not do to each other. */
public final class AccountRules {

  private static final Hat ADMINISTRATOR = new Hat(Role.ADMIN, Optional.empty());

  private final Map<UUID, Account> before = new HashMap<>();
  private final Reach reach;

  /**
   * The rules for a change.
   *
   * @param before all accounts as they are
   * @param reach of who changes them
   */
  public AccountRules(Collection<Account> before, Reach reach) {
    before.forEach(each -> this.before.put(each.id(), each));
    this.reach = reach;
  }

  /** What is wrong with these as they would be; empty when all of it may be kept. */
  public List<Fault> faults(Collection<Account> changed) {
    Map<UUID, Account> after = new LinkedHashMap<>(before);
    changed.forEach(each -> after.put(each.id(), each));
    Map<String, UUID> logins = new HashMap<>();
    Map<String, UUID> subjects = new HashMap<>();
    for (Account each : after.values()) {
      logins.putIfAbsent(each.login(), each.id());
      each.subject().ifPresent(subject -> subjects.putIfAbsent(subject, each.id()));
    }
    boolean administered = after.values().stream().anyMatch(AccountRules::administers);
    List<Fault> faults = new ArrayList<>();
    for (Account each : changed) {
      List<Hat> hats = Optional.ofNullable(before.get(each.id())).map(Account::hats).orElse(List.of());
      faults.addAll(AccountFields.faults(each, reach));
      AccountFields.outOfReach(each, hats, reach).ifPresent(faults::add);
      if (!each.id().equals(logins.get(each.login()))) {
        faults.add(
            Fault.of(each.id(), ProblemKind.LOGIN_TAKEN, "login", "loginTaken", each.login()));
      }
      if (each.subject().filter(subject -> !each.id().equals(subjects.get(subject))).isPresent()) {
        faults.add(Fault.of(each.id(), ProblemKind.LOGIN_TAKEN, "subject", "subjectTaken"));
      }
      if (!administered && administers(before.get(each.id()))) {
        faults.add(
            Fault.of(
                each.id(), ProblemKind.LAST_ADMINISTRATOR, "hats", "lastAdministrator",
                each.name()));
      }
    }
    return faults;
  }

  private static boolean administers(@Nullable Account account) {
    return account != null && account.isEnabled() && account.hats().contains(ADMINISTRATOR);
  }
}
