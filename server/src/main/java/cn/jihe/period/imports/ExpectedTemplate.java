package cn.jihe.period.imports;

import cn.jihe.account.NamedOrganisations;
import cn.jihe.account.Organisation;
import cn.jihe.excel.write.TableBook;
import cn.jihe.excel.write.TableBook.Column;
import cn.jihe.excel.write.TableBook.Table;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.period.ExpectedList;
import cn.jihe.table.HeldFile;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The workbook to fill in, with what is on the list: given back as it is, it changes nothing. */
final class ExpectedTemplate {

  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int WIDTH_OF_GUIDE = 100;
  private static final int LINES_OF_GUIDE = 4;

  private ExpectedTemplate() {}

  static HeldFile of(ExpectedList list, Collection<Organisation> units, Language language) {
    Texts texts = ExpectedTable.MESSAGES.in(language);
    List<Column> columns =
        ExpectedTable.EXPECTED.columns().stream()
            .map(each -> new Column(ExpectedTable.EXPECTED.heading(each, language), each.width()))
            .toList();
    Map<UUID, String> names = names(units, list.period().year());
    List<List<Object>> rows = new ArrayList<>();
    for (ExpectedList.Line line : list.lines()) {
      rows.add(
          List.of(
              names.getOrDefault(line.organisation(), line.unit()),
              line.project().map(ProjectName::written).orElse(""),
              ""));
    }
    List<List<Object>> guide = new ArrayList<>();
    for (int i = 1; i <= LINES_OF_GUIDE; i++) {
      guide.add(List.of(texts.say("guide" + i)));
    }
    TableBook book =
        new TableBook(
            List.of(
                new Table(texts.say("sheet"), columns, rows),
                new Table(
                    texts.say("guide"),
                    List.of(new Column(texts.say("guide"), WIDTH_OF_GUIDE)),
                    guide)));
    String name = texts.say("sheet") + " " + list.period().code() + ".xlsx";
    return new HeldFile(name, MEDIA_TYPE, book.bytes());
  }

  /** The shortest by which each is meant and no other. */
  private static Map<UUID, String> names(Collection<Organisation> units, int year) {
    NamedOrganisations named = new NamedOrganisations(units);
    Map<UUID, String> names = new HashMap<>();
    for (Organisation each : units) {
      boolean clear = named.called(new UnitName(each.name()), Optional.of(year)).size() == 1;
      names.put(each.id(), clear ? each.name() : each.code().orElseGet(each::name));
    }
    return names;
  }
}
