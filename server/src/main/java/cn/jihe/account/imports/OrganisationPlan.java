package cn.jihe.account.imports;

import cn.jihe.account.Organisation;
import cn.jihe.account.directory.Fault;
import cn.jihe.account.directory.OrganisationFields;
import cn.jihe.account.directory.OrganisationRules;
import cn.jihe.account.directory.OrganisationTree;
import cn.jihe.account.directory.Reach;
import cn.jihe.form.name.UnitName;
import cn.jihe.table.ImportAction;
import cn.jihe.table.ImportRow;
import cn.jihe.table.ImportedRow;
import cn.jihe.table.RowRemarks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What rows would make of the organisations there are. A blank cell leaves what there is. */
final class OrganisationPlan {

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[；;、\\n]");

  private final OrganisationTree before;
  private final OrganisationLookup known;
  private final Reach reach;

  /** Rows by the organisation that they are about. */
  private final Map<UUID, RowRemarks> rows = new LinkedHashMap<>();

  /** New ones by what their rows say. */
  private final Map<String, UUID> added = new HashMap<>();

  private final Map<UUID, Organisation> wanted = new LinkedHashMap<>();
  private final List<RowRemarks> unknown = new ArrayList<>();

  /**
   * Plans.
   *
   * @param all there are
   * @param reach of who imports
   */
  OrganisationPlan(Collection<Organisation> all, Reach reach) {
    this.before = new OrganisationTree(all);
    this.known = new OrganisationLookup(all.stream().filter(each -> reach.has(each.id())).toList());
    this.reach = reach;
  }

  /** Takes all rows, those of one table below those of another. */
  void take(List<ImportedRow> all) {
    for (ImportedRow row : all) {
      identify(new RowRemarks(row, ImportTexts.MESSAGES));
    }
    rows.forEach((id, row) -> known.add(draft(id, row)));
    rows.forEach((id, row) -> wanted.put(id, filled(id, row)));
    Collection<Organisation> changed = changed();
    for (Fault fault : new OrganisationRules(before, before.with(changed), reach).faults(changed)) {
      Optional.ofNullable(rows.get(fault.subject()))
          .ifPresent(row -> row.wrong(fault.field(), fault.words()));
    }
  }

  /** Which organisation the row is about: by id, by code, or by name and the one above. */
  private void identify(RowRemarks row) {
    Optional<String> id = row.row().text(ImportColumn.ID);
    Optional<UUID> target;
    if (id.isPresent()) {
      target = OrganisationLookup.id(id.get()).flatMap(known::find).map(Organisation::id);
      if (target.isEmpty()) {
        row.wrong(ImportColumn.ID, "noSuchId");
      }
    } else {
      target =
          row.row()
              .text(ImportColumn.CODE)
              .flatMap(known::coded)
              .map(Organisation::id)
              .or(() -> named(row));
    }
    if (row.isWrong()) {
      unknown.add(row);
      return;
    }
    UUID found = target.orElseGet(UUID::randomUUID);
    if (target.isEmpty()) {
      added.put(identity(row.row()), found);
    }
    RowRemarks earlier = rows.putIfAbsent(found, row);
    if (earlier != null) {
      row.wrong(ImportColumn.NAME, "twice", earlier.row().first().row() + 1);
      unknown.add(row);
    }
  }

  private Optional<UUID> named(RowRemarks row) {
    Optional<String> parent = row.row().text(ImportColumn.PARENT);
    List<Organisation> found =
        row.row().text(ImportColumn.NAME).map(known::named).orElse(List.of()).stream()
            .filter(
                each ->
                    parent.isEmpty()
                        || known.meant(parent.get()).stream()
                            .anyMatch(above -> each.parent().equals(Optional.of(above.id()))))
            .toList();
    if (found.size() > 1) {
      row.wrong(ImportColumn.NAME, "severalNamed", found.size());
    }
    return found.stream()
        .findFirst()
        .map(Organisation::id)
        // Or a row above says the same of a new one.
        .or(() -> Optional.ofNullable(added.get(identity(row.row()))));
  }

  private static String identity(ImportedRow row) {
    return Stream.of(ImportColumn.NAME, ImportColumn.PARENT, ImportColumn.CODE)
        .map(column -> new UnitName(row.text(column).orElse("")).key())
        .toList()
        .toString();
  }

  /** So much of it that other rows can name it. */
  private Organisation draft(UUID id, RowRemarks row) {
    Organisation was = was(id);
    return Organisation.named(
            row.row().text(ImportColumn.NAME).orElse(was.name()),
            was.parent(),
            row.row().text(ImportColumn.CODE).or(was::code))
        .withIdentity(id, was.revision());
  }

  private Organisation was(UUID id) {
    return before
        .find(id)
        .orElseGet(
            () -> Organisation.named("", Optional.empty(), Optional.empty()).withIdentity(id, 0));
  }

  private Organisation filled(UUID id, RowRemarks remarks) {
    ImportedRow row = remarks.row();
    Organisation was = was(id);
    Stream<String> others =
        row.text(ImportColumn.OTHER_NAMES).stream().flatMap(BETWEEN_NAMES::splitAsStream);
    return OrganisationFields.tidy(
        new Organisation(
            id,
            row.text(ImportColumn.NAME).orElse(was.name()),
            row.text(ImportColumn.SHORT_NAME).or(was::shortName),
            Stream.concat(was.otherNames().stream(), others).toList(),
            row.text(ImportColumn.CODE).or(was::code),
            row.text(ImportColumn.REGION_CODE).or(was::regionCode),
            meant(remarks, ImportColumn.PARENT).or(was::parent),
            day(remarks, ImportColumn.VALID_FROM).or(was::validFrom),
            day(remarks, ImportColumn.VALID_TO).or(was::validTo),
            meant(remarks, ImportColumn.SUCCESSOR).or(was::successor),
            row.text(ImportColumn.CONTACT).or(was::contact),
            was.revision()));
  }

  private Optional<UUID> meant(RowRemarks row, ImportColumn column) {
    return row.row().text(column).flatMap(text -> meant(known, row, column, text));
  }

  /** The one that a cell means; noted when it is none or several. */
  static Optional<UUID> meant(
      OrganisationLookup known, RowRemarks row, ImportColumn column, String text) {
    List<Organisation> found = known.meant(text).stream().distinct().toList();
    if (found.isEmpty()) {
      row.wrong(column, "noSuchOrganisation", RowRemarks.quoted(text));
    } else if (found.size() > 1) {
      row.wrong(column, "severalMeant", RowRemarks.quoted(text), found.size());
    }
    return found.stream().findFirst().map(Organisation::id);
  }

  private static Optional<LocalDate> day(RowRemarks row, ImportColumn column) {
    try {
      return row.row().day(column);
    } catch (DateTimeException e) {
      row.wrong(column, "noDay", RowRemarks.quoted(row.row().text(column).orElse("")));
      return Optional.empty();
    }
  }

  /** New and changed ones, each a revision on. */
  List<Organisation> changed() {
    return wanted.values().stream()
        .filter(each -> !each.equals(was(each.id())) || before.find(each.id()).isEmpty())
        .map(
            each ->
                before.find(each.id()).isEmpty()
                    ? each
                    : each.withIdentity(each.id(), each.revision() + 1))
        .toList();
  }

  OrganisationLookup known() {
    return known;
  }

  /** Each row as it came out. */
  List<ImportRow> outcomes() {
    List<ImportRow> outcomes = new ArrayList<>();
    unknown.forEach(row -> outcomes.add(outcome(row, ImportAction.WRONG)));
    rows.forEach(
        (id, row) -> {
          boolean isNew = before.find(id).isEmpty();
          boolean same = !isNew && was(id).equals(wanted.get(id));
          outcomes.add(
              outcome(
                  row,
                  isNew ? ImportAction.ADDED : same ? ImportAction.SAME : ImportAction.CHANGED));
        });
    return outcomes;
  }

  private static ImportRow outcome(RowRemarks row, ImportAction action) {
    String name = row.row().text(ImportColumn.NAME).orElse("");
    return row.outcome(name, action, ImportTexts.words("row" + action));
  }
}
