package cn.jihe.review.view;

import cn.jihe.excel.write.TableBook;
import cn.jihe.excel.write.TableBook.Column;
import cn.jihe.excel.write.TableBook.Table;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.List;

/** 修改对照表: what has changed between two versions, as a workbook. */
public final class DifferenceBook {

  private static final int NARROW = 10;
  private static final int MEDIUM = 18;
  private static final int WIDE = 40;

  private DifferenceBook() {}

  /** As an .xlsx file; texts stay texts. */
  public static byte[] of(DifferenceView view, Language language) {
    Wordings words = Wordings.in(language);
    return new TableBook(List.of(changes(view, words), findings(view, words))).bytes();
  }

  /** The file's name. */
  public static String name(DifferenceView view, Language language) {
    return Wordings.in(language).say("differencesFile", view.project(), view.from(), view.to());
  }

  private static Table changes(DifferenceView view, Wordings words) {
    List<Column> columns =
        List.of(
            new Column(words.say("number"), NARROW),
            new Column(words.say("kind"), NARROW),
            new Column(words.say("field"), MEDIUM),
            new Column(words.say("cell"), MEDIUM),
            new Column(words.say("before", view.from()), WIDE),
            new Column(words.say("after", view.to()), WIDE),
            new Column(words.say("grown"), MEDIUM),
            new Column(words.say("percent"), NARROW),
            new Column(words.say("asked"), WIDE));
    List<List<Object>> rows = new ArrayList<>();
    for (DifferenceView.CellLine line : view.cells()) {
      rows.add(
          List.of(
              rows.size() + 1,
              line.what(),
              line.field(),
              line.place(),
              line.before(),
              line.after(),
              line.grown(),
              line.percent(),
              line.asked()));
    }
    for (DifferenceView.MovedLine line : view.moved()) {
      rows.add(
          List.of(
              rows.size() + 1,
              words.say("what.MOVED"),
              line.names(),
              line.after(),
              line.before(),
              line.after(),
              "",
              "",
              ""));
    }
    return new Table(words.say("changesSheet"), columns, rows);
  }

  private static Table findings(DifferenceView view, Wordings words) {
    List<Column> columns =
        List.of(
            new Column(words.say("became"), NARROW),
            new Column(words.say("severity"), NARROW),
            new Column(words.say("rule"), MEDIUM),
            new Column(words.say("cell"), MEDIUM),
            new Column(words.say("message"), WIDE),
            new Column(words.say("expected"), WIDE));
    List<List<Object>> rows = new ArrayList<>();
    add(rows, words.say("fixed"), view.fixed());
    add(rows, words.say("open"), view.open());
    add(rows, words.say("added"), view.added());
    add(rows, words.say("back"), view.back());
    return new Table(words.say("findingsSheet"), columns, rows);
  }

  private static void add(List<List<Object>> rows, String became, List<FindingLine> findings) {
    for (FindingLine one : findings) {
      rows.add(
          List.of(became, one.severity(), one.name(), one.place(), one.message(), one.expected()));
    }
  }
}
