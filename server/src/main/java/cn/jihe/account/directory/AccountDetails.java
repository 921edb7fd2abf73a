package cn.jihe.account.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What the audit trail says of an account: which values are others, and which roles it had. */
final class AccountDetails {

  private AccountDetails() {}

  static Map<String, String> of(Account added) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("account", added.id().toString());
    details.put("login", added.login());
    details.put("hats", hats(added.hats()));
    return details;
  }

  static Map<String, String> of(Account before, Account after) {
    StringJoiner changed = new StringJoiner(",");
    add(changed, "login", before.login(), after.login());
    add(changed, "name", before.name(), after.name());
    add(changed, "language", before.language(), after.language());
    add(changed, "email", before.email(), after.email());
    add(changed, "subject", before.subject(), after.subject());
    add(changed, "disabled", before.isEnabled(), after.isEnabled());
    add(changed, "hats", before.hats(), after.hats());
    Map<String, String> details = of(after);
    details.put("changed", changed.toString());
    if (!before.hats().equals(after.hats())) {
      details.put("hatsBefore", hats(before.hats()));
    }
    if (!before.login().equals(after.login())) {
      details.put("loginBefore", before.login());
    }
    return details;
  }

  static String hats(Collection<Hat> hats) {
    return hats.stream()
        .map(hat -> hat.role() + "@" + hat.organisation().map(Object::toString).orElse("*"))
        .collect(Collectors.joining(" "));
  }

  private static void add(StringJoiner changed, String name, Object was, Object is) {
    if (!Objects.equals(was, is)) {
      changed.add(name);
    }
  }
}
