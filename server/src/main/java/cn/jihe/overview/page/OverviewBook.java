package cn.jihe.overview.page;

import cn.jihe.excel.write.TableBook;
import cn.jihe.excel.write.TableBook.Column;
import cn.jihe.excel.write.TableBook.Table;
import cn.jihe.ledger.FormFigures.OfRule;
import cn.jihe.overview.Overview;
import cn.jihe.overview.Stage;
import cn.jihe.overview.UnitLine;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rule.text.RuleTexts;
import java.util.List;

/** The overview as a workbook: a sheet for each table, and one that says what is counted. */
final class OverviewBook {

  private static final int NARROW = 10;
  private static final int MEDIUM = 18;
  private static final int WIDE = 40;

  private final OverviewWords words;
  private final RuleTexts texts;

  OverviewBook(OverviewWords words, RuleTexts texts) {
    this.words = words;
    this.texts = texts;
  }

  /** As an .xlsx file; texts stay texts. */
  byte[] of(Overview overview) {
    return new TableBook(List.of(progress(overview), rules(overview), definitions(overview)))
        .bytes();
  }

  private Column narrow(String key) {
    return new Column(words.say(key), NARROW);
  }

  private Table progress(Overview overview) {
    List<Column> columns =
        List.of(
            new Column(words.say("unit"), WIDE),
            narrow("dossiers"),
            narrow("missing"),
            narrow("stage.failed"),
            narrow("stage.returned"),
            narrow("stage.waiting"),
            narrow("stage.accepted"),
            narrow("late"),
            narrow("severity.ERROR"),
            narrow("severity.WARNING"),
            narrow("withErrors"),
            narrow("withWarnings"),
            new Column(words.say("last"), MEDIUM));
    return new Table(
        words.say("sheet.units"), columns, overview.units().stream().map(this::row).toList());
  }

  private List<Object> row(UnitLine unit) {
    return List.of(
        unit.unit(),
        unit.dossiers(),
        unit.missing().<Object>map(number -> number).orElse(""),
        unit.in(Stage.FAILED),
        unit.in(Stage.RETURNED),
        unit.in(Stage.WAITING),
        unit.in(Stage.ACCEPTED),
        unit.late(),
        unit.found().errors(),
        unit.found().warnings(),
        unit.withErrors(),
        unit.withWarnings(),
        unit.last().map(words::moment).orElse(""));
  }

  private Table rules(Overview overview) {
    List<Column> columns =
        List.of(
            narrow("rule"),
            new Column(words.say("ruleName"), WIDE),
            narrow("severity"),
            narrow("findings"),
            narrow("inDossiers"));
    return new Table(
        words.say("sheet.rules"), columns, overview.rules().stream().map(this::row).toList());
  }

  private List<Object> row(OfRule one) {
    return List.of(
        one.rule(),
        texts
            .find(one.rule())
            .map(RuleInfo::name)
            .map(name -> name.in(words.language()))
            .orElse(""),
        words.say("severity." + one.severity().name()),
        one.findings(),
        one.dossiers());
  }

  private Table definitions(Overview overview) {
    List<Column> columns =
        List.of(
            new Column(words.say("figure"), MEDIUM), new Column(words.say("meaning"), 2 * WIDE));
    return new Table(
        words.say("sheet.definitions"),
        columns,
        List.of(
            List.of(words.say("figure"), words.say("asOf", words.moment(overview.asOf()))),
            List.of(words.say("dossiers"), words.say("means.dossiers")),
            List.of(words.say("missing"), words.say("means.missing")),
            List.of(words.say("late"), words.say("means.late")),
            List.of(words.say("findings"), words.say("means.findings"))));
  }
}
