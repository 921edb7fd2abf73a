package cn.jihe.account.imports;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.excel.write.TableBook;
import cn.jihe.excel.write.TableBook.Column;
import cn.jihe.excel.write.TableBook.Table;
import cn.jihe.table.HeldFile;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workbook to fill in, with what there is: given back as it is, it changes nothing. */
final class ImportTemplate {

  static final String ENDING = ".xlsx";
  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int WIDTH_OF_GUIDE = 100;
  private static final int LINES_OF_GUIDE = 6;

  private final OrganisationLookup organisations;
  private final Language language;

  private ImportTemplate(OrganisationLookup organisations, Language language) {
    this.organisations = organisations;
    this.language = language;
  }

  static HeldFile of(ImportPlan.Known known, Language language) {
    List<Organisation> within =
        known.organisations().stream().filter(each -> known.reach().has(each.id())).toList();
    ImportTemplate template = new ImportTemplate(new OrganisationLookup(within), language);
    List<List<Object>> rows =
        within.stream().map(each -> row(ImportTable.ORGANISATIONS, template.cells(each))).toList();
    List<List<Object>> people = new ArrayList<>();
    for (Account account : known.accounts()) {
      if (known.reach().hasAllOf(account)) {
        people.addAll(template.rows(account));
      }
    }
    TableBook book =
        new TableBook(
            List.of(
                template.table(ImportTable.ORGANISATIONS, rows),
                template.table(ImportTable.ACCOUNTS, people),
                template.guide()));
    String name = ImportTexts.say(language, "template") + ENDING;
    return new HeldFile(name, MEDIA_TYPE, book.bytes());
  }

  private Table table(ImportTable table, List<List<Object>> rows) {
    List<Column> columns =
        table.columns().stream()
            .map(each -> new Column(ImportTexts.heading(each, language), each.width()))
            .toList();
    return new Table(ImportTexts.say(language, table.name()), columns, rows);
  }

  private Table guide() {
    List<List<Object>> lines = new ArrayList<>();
    for (int i = 1; i <= LINES_OF_GUIDE; i++) {
      lines.add(List.of(ImportTexts.say(language, "guide" + i)));
    }
    String name = ImportTexts.say(language, "guide");
    return new Table(name, List.of(new Column(name, WIDTH_OF_GUIDE)), lines);
  }

  private static List<Object> row(ImportTable table, Map<ImportColumn, String> cells) {
    return table.columns().stream().map(each -> (Object) cells.getOrDefault(each, "")).toList();
  }

  private Map<ImportColumn, String> cells(Organisation one) {
    Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
    cells.put(ImportColumn.ID, one.id().toString());
    cells.put(ImportColumn.NAME, one.name());
    one.shortName().ifPresent(text -> cells.put(ImportColumn.SHORT_NAME, text));
    cells.put(ImportColumn.OTHER_NAMES, String.join("；", one.otherNames()));
    one.code().ifPresent(text -> cells.put(ImportColumn.CODE, text));
    one.regionCode().ifPresent(text -> cells.put(ImportColumn.REGION_CODE, text));
    one.parent()
        .flatMap(organisations::find)
        .ifPresent(above -> cells.put(ImportColumn.PARENT, organisations.text(above)));
    one.validFrom().ifPresent(day -> cells.put(ImportColumn.VALID_FROM, day.toString()));
    one.validTo().ifPresent(day -> cells.put(ImportColumn.VALID_TO, day.toString()));
    one.successor()
        .flatMap(organisations::find)
        .ifPresent(next -> cells.put(ImportColumn.SUCCESSOR, organisations.text(next)));
    one.contact().ifPresent(text -> cells.put(ImportColumn.CONTACT, text));
    return cells;
  }

  /** A row for each of its roles. */
  private List<List<Object>> rows(Account account) {
    List<Optional<Hat>> hats =
        account.hats().isEmpty()
            ? List.of(Optional.empty())
            : account.hats().stream().map(Optional::of).toList();
    return hats.stream().map(hat -> row(ImportTable.ACCOUNTS, cells(account, hat))).toList();
  }

  private Map<ImportColumn, String> cells(Account account, Optional<Hat> hat) {
    Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
    cells.put(ImportColumn.LOGIN, account.login());
    cells.put(ImportColumn.PERSON, account.name());
    hat.ifPresent(
        worn -> {
          cells.put(ImportColumn.ROLE, ImportTexts.role(worn.role(), language));
          cells.put(ImportColumn.UNIT, unit(worn));
        });
    account
        .language()
        .ifPresent(
            spoken ->
                cells.put(ImportColumn.LANGUAGE, ImportTexts.first(language, "language" + spoken)));
    account.email().ifPresent(text -> cells.put(ImportColumn.EMAIL, text));
    cells.put(
        ImportColumn.DISABLED, ImportTexts.first(language, account.isEnabled() ? "no" : "yes"));
    return cells;
  }

  private String unit(Hat hat) {
    return hat.organisation()
        .map(id -> organisations.find(id).map(organisations::text).orElseGet(id::toString))
        .orElseGet(() -> ImportTexts.first(language, "everything"));
  }
}
