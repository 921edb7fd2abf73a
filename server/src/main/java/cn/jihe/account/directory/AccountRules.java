package cn.jihe.account.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.web.ProblemKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
    Map<String, Set<UUID>> logins = new HashMap<>();
    Map<String, Set<UUID>> subjects = new HashMap<>();
    for (Account each : after.values()) {
      add(logins, each.login(), each);
      each.subject().ifPresent(subject -> add(subjects, subject, each));
    }
    boolean administered = after.values().stream().anyMatch(AccountRules::administers);
    List<Fault> faults = new ArrayList<>();
    for (Account each : changed) {
      Optional<Account> was = Optional.ofNullable(before.get(each.id()));
      faults.addAll(AccountFields.faults(each, reach));
      AccountFields.outOfReach(each, was.map(Account::hats).orElse(List.of()), reach)
          .ifPresent(faults::add);
      if (isTaken(logins, each.login())) {
        faults.add(fault(each, ProblemKind.LOGIN_TAKEN, "login", "loginTaken", each.login()));
      }
      if (each.subject().filter(subject -> isTaken(subjects, subject)).isPresent()) {
        faults.add(fault(each, ProblemKind.LOGIN_TAKEN, "subject", "subjectTaken"));
      }
      if (!administered && was.filter(AccountRules::administers).isPresent()) {
        faults.add(
            fault(each, ProblemKind.LAST_ADMINISTRATOR, "hats", "lastAdministrator", each.name()));
      }
    }
    return faults;
  }

  private static void add(Map<String, Set<UUID>> all, String key, Account account) {
    all.computeIfAbsent(key, absent -> new HashSet<>()).add(account.id());
  }

  private static boolean isTaken(Map<String, Set<UUID>> all, String key) {
    return all.getOrDefault(key, Set.of()).size() > 1;
  }

  private static Fault fault(
      Account account, ProblemKind kind, String field, String text, Object... values) {
    return Fault.of(account.id(), kind, field, text, values);
  }

  private static boolean administers(Account account) {
    return account.isEnabled() && account.hats().contains(ADMINISTRATOR);
  }
}
