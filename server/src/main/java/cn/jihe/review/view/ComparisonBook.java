package cn.jihe.review.view;

import cn.jihe.excel.write.TableBook;
import cn.jihe.excel.write.TableBook.Column;
import cn.jihe.excel.write.TableBook.Table;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 申报—自评对照 as a workbook. */
public final class ComparisonBook {

  private static final int NARROW = 12;
  private static final int MEDIUM = 18;
  private static final int WIDE = 36;
  private static final String AND = "；";

  private ComparisonBook() {}

  /** As an .xlsx file; texts stay texts. */
  public static byte[] of(ComparisonView view, Language language) {
    Wordings words = Wordings.in(language);
    return new TableBook(List.of(indicators(view, words), money(view, words))).bytes();
  }

  /** The file's name. */
  public static String name(ComparisonView view, Language language) {
    return Wordings.in(language).say("comparisonFile", view.project());
  }

  private static Table indicators(ComparisonView view, Wordings words) {
    List<Column> columns =
        List.of(
            new Column(words.say("level1"), NARROW),
            new Column(words.say("level2"), MEDIUM),
            new Column(words.say("level3"), WIDE),
            new Column(words.say("declaredName"), MEDIUM),
            new Column(words.say("side"), NARROW),
            new Column(words.say("declaredTarget"), MEDIUM),
            new Column(words.say("target"), MEDIUM),
            new Column(words.say("actual"), MEDIUM),
            new Column(words.say("rate"), NARROW),
            new Column(words.say("weight"), NARROW),
            new Column(words.say("score"), NARROW),
            new Column(words.say("due"), NARROW),
            new Column(words.say("findings"), WIDE));
    List<List<Object>> rows = new ArrayList<>();
    for (ComparisonView.RowLine line : view.rows()) {
      rows.add(
          List.of(
              line.level1(),
              line.level2(),
              line.name(),
              line.declaredName(),
              line.side(),
              line.declaredTarget(),
              line.target(),
              line.actual(),
              line.rate(),
              line.weight(),
              line.score(),
              line.due(),
              line.findings().stream()
                  .map(one -> one.name() + " " + one.message())
                  .collect(Collectors.joining(AND))));
    }
    return new Table(words.say("comparisonSheet"), columns, rows);
  }

  private static Table money(ComparisonView view, Wordings words) {
    List<Column> columns =
        List.of(
            new Column(words.say("moneyName"), WIDE),
            new Column(words.say("applied", view.moneyUnit()), MEDIUM),
            new Column(words.say("asWritten"), MEDIUM),
            new Column(words.say("initial", view.moneyUnit()), MEDIUM),
            new Column(words.say("fullYear", view.moneyUnit()), MEDIUM),
            new Column(words.say("executed", view.moneyUnit()), MEDIUM),
            new Column(words.say("executionRate"), NARROW));
    List<List<Object>> rows = new ArrayList<>();
    for (ComparisonView.AmountLine line : view.money()) {
      rows.add(
          List.of(
              line.name(),
              line.applied(),
              line.asWritten(),
              line.initial(),
              line.fullYear(),
              line.executed(),
              line.rate()));
    }
    return new Table(words.say("moneySheet"), columns, rows);
  }
}
