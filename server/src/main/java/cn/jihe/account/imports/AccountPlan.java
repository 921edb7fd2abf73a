package cn.jihe.account.imports;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.account.directory.AccountFields;
import cn.jihe.account.directory.AccountRules;
import cn.jihe.account.directory.Fault;
import cn.jihe.account.directory.Reach;
import cn.jihe.table.ImportAction;
import cn.jihe.table.ImportRow;
import cn.jihe.table.ImportedRow;
import cn.jihe.table.RowRemarks;
import cn.jihe.text.Language;
import cn.jihe.text.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What rows would make of the accounts there are: each row is an account in one of its roles. A
 * blank cell leaves what there is, and so does a role that stands in no row.
 */
final class AccountPlan {

  private final Map<String, Account> before = new HashMap<>();
  private final OrganisationLookup organisations;
  private final Reach reach;
  private final UUID importer;
  private final Instant now;
  private final Map<String, List<RowRemarks>> rows = new LinkedHashMap<>();
  private final Map<String, Account> wanted = new LinkedHashMap<>();

  /**
   * Plans.
   *
   * @param all accounts there are
   * @param organisations those within reach, new ones among them
   * @param reach of who imports, with what it adds
   * @param importer who may not give itself a role
   */
  AccountPlan(
      Collection<Account> all,
      OrganisationLookup organisations,
      Reach reach,
      UUID importer,
      Instant now) {
    all.forEach(each -> before.put(each.login(), each));
    this.organisations = organisations;
    this.reach = reach;
    this.importer = importer;
    this.now = now;
  }

  void take(List<ImportedRow> all) {
    for (ImportedRow row : all) {
      String login =
          Wording.plain(row.text(ImportColumn.LOGIN).orElse("")).toLowerCase(Locale.ROOT);
      rows.computeIfAbsent(login, key -> new ArrayList<>(1))
          .add(new RowRemarks(row, ImportTexts.MESSAGES));
    }
    rows.forEach(this::want);
    Map<UUID, RowRemarks> firsts = new HashMap<>();
    wanted.forEach(
        (login, account) ->
            rows.getOrDefault(login, List.of()).stream()
                .findFirst()
                .ifPresent(row -> firsts.put(account.id(), row)));
    List<Account> changed = changed();
    for (Fault fault : new AccountRules(before.values(), reach).faults(changed)) {
      Optional.ofNullable(firsts.get(fault.subject()))
          .ifPresent(row -> row.wrong(fault.field(), fault.words()));
    }
  }

  private void want(String login, List<RowRemarks> own) {
    Account was = Optional.ofNullable(before.get(login)).orElseGet(() -> blank(login));
    boolean known = before.containsKey(login);
    if (known && !reach.hasAllOf(was)) {
      own.getFirst().wrong(ImportColumn.LOGIN, "foreignAccount", RowRemarks.quoted(login));
      return;
    }
    List<Hat> hats = own.stream().flatMap(row -> hat(row).stream()).toList();
    if (was.id().equals(importer) && !was.hats().containsAll(hats)) {
      own.getFirst().wrong(ImportColumn.ROLE, "ownRole");
      return;
    }
    Optional<Boolean> disabled =
        own.stream().flatMap(row -> row.flag(ImportColumn.DISABLED).stream()).findFirst();
    Optional<Instant> since = disabled.isEmpty() ? was.disabled() : Optional.empty();
    if (disabled.orElse(false)) {
      since = was.disabled().or(() -> Optional.of(now));
    }
    wanted.put(
        login,
        AccountFields.tidy(
            new Account(
                was.id(),
                login,
                first(own, ImportColumn.PERSON).orElse(was.name()),
                language(own).or(was::language),
                first(own, ImportColumn.EMAIL).or(was::email),
                was.mustChange(),
                was.subject(),
                since,
                was.lastSignIn(),
                Stream.concat(was.hats().stream(), hats.stream()).distinct().toList(),
                was.revision())));
  }

  private static Account blank(String login) {
    return new Account(
        UUID.randomUUID(),
        login,
        "",
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0);
  }

  private static Optional<String> first(List<RowRemarks> rows, ImportColumn column) {
    return rows.stream().flatMap(row -> row.row().text(column).stream()).findFirst();
  }

  private static Optional<Language> language(List<RowRemarks> rows) {
    Optional<Language> found = Optional.empty();
    for (RowRemarks row : rows) {
      Optional<String> text = row.row().text(ImportColumn.LANGUAGE);
      Optional<Language> own = text.flatMap(ImportTexts::language);
      if (text.isPresent() && own.isEmpty()) {
        row.wrong(ImportColumn.LANGUAGE, "noLanguage", RowRemarks.quoted(text.get()));
      }
      found = found.or(() -> own);
    }
    return found;
  }

  /** The role of a row; empty when it names none, or a wrong one, which is noted. */
  private Optional<Hat> hat(RowRemarks row) {
    Optional<String> role = row.row().text(ImportColumn.ROLE);
    Optional<String> unit = row.row().text(ImportColumn.UNIT);
    if (role.isEmpty()) {
      unit.ifPresent(text -> row.wrong(ImportColumn.UNIT, "roleMissing"));
      return Optional.empty();
    }
    Optional<Role> known = ImportTexts.role(role.get());
    if (known.isEmpty()) {
      row.wrong(ImportColumn.ROLE, "noRole", RowRemarks.quoted(role.get()));
      return Optional.empty();
    }
    if (unit.filter(text -> !ImportTexts.isEverything(text)).isPresent()) {
      return OrganisationPlan.meant(organisations, row, ImportColumn.UNIT, unit.get())
          .map(id -> Hat.of(known.get(), id));
    }
    if (unit.isEmpty()) {
      row.wrong(ImportColumn.ROLE, "unitMissing");
      return Optional.empty();
    }
    return Optional.of(new Hat(known.get(), Optional.empty()));
  }

  /** New and changed ones, each a revision on. */
  List<Account> changed() {
    return wanted.values().stream()
        .filter(each -> !each.equals(before.get(each.login())))
        .map(
            each ->
                before.containsKey(each.login())
                    ? each.withIdentity(each.id(), each.revision() + 1)
                    : each)
        .toList();
  }

  /** Those that are new. */
  List<Account> added() {
    return wanted.values().stream().filter(each -> !before.containsKey(each.login())).toList();
  }

  /** Each row as it came out. */
  List<ImportRow> outcomes() {
    List<ImportRow> outcomes = new ArrayList<>();
    rows.forEach(
        (login, own) -> {
          Account account = wanted.get(login);
          ImportAction action =
              !before.containsKey(login)
                  ? ImportAction.ADDED
                  : before.get(login).equals(account) ? ImportAction.SAME : ImportAction.CHANGED;
          own.forEach(
              row ->
                  outcomes.add(row.outcome(login, action, ImportTexts.words("account" + action))));
        });
    return outcomes;
  }
}
