package cn.jihe.period.page;

import cn.jihe.excel.write.TableBook;
import cn.jihe.excel.write.TableBook.Column;
import cn.jihe.excel.write.TableBook.Table;
import cn.jihe.form.name.ProjectName;
import cn.jihe.period.ExpectedList.Line;
import cn.jihe.period.ExpectedList.Outside;
import cn.jihe.period.LineState;
import java.util.List;
import java.util.stream.Stream;

/** What is expected, as a workbook. */
final class ListExport {

  private static final int WIDE = 40;
  private static final int NARROW = 14;

  private ListExport() {}

  static byte[] of(List<Line> lines, List<Outside> outside, PeriodWords words) {
    List<Column> columns =
        Stream.of("unit", "project", "state", "due", "daysLate", "exemptState", "exemptReason")
            .map(key -> new Column(words.say(key), key.equals("daysLate") ? NARROW : WIDE))
            .toList();
    List<Column> few =
        Stream.of("unit", "project", "state").map(key -> new Column(words.say(key), WIDE)).toList();
    return new TableBook(
            List.of(
                new Table(
                    words.say("sheet"),
                    columns,
                    lines.stream().map(line -> row(line, words)).toList()),
                new Table(
                    words.say("sheetOutside"),
                    few,
                    outside.stream().map(each -> row(each, words)).toList())))
        .bytes();
  }

  private static List<Object> row(Line line, PeriodWords words) {
    return List.of(
        line.unit(),
        line.project().map(ProjectName::written).orElse(""),
        words.state(line.state()).text(),
        line.due().map(words::end).orElse(""),
        line.daysLate().map(Object.class::cast).orElse(""),
        line.exemption().map(each -> words.say("exempt." + each.state())).orElse(""),
        line.exemption().map(each -> each.reason()).orElse(""));
  }

  private static List<Object> row(Outside outside, PeriodWords words) {
    return List.of(
        outside.unit(),
        outside.dossier().dossier().key().project().written(),
        words.state(LineState.of(outside.dossier())).text());
  }
}
