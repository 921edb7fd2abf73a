package cn.jihe.table;

import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What became of a workbook, for a page.
 *
 * @param fetch by what the annotated workbook is fetched
 * @param confirm by what it is done; blank when it cannot be
 * @param passwords by what the initial passwords are fetched, once; blank when there are none
 * @param more how many rows are left out, in words; blank for none
 */
public record ImportView(
    String summary,
    String style,
    List<Row> rows,
    String more,
    String fetch,
    String confirm,
    String passwords) {

  /** More rows than these are looked at in the workbook that comes back. */
  private static final int MOST_ROWS = 200;

  public ImportView {
    rows = List.copyOf(rows);
  }

  /** A row of the workbook. */
  public record Row(
      String action, String style, String sheet, int number, String name, String said) {}

  /** What is left for whoever has imported: by what it is fetched or done, blank for nothing. */
  public record Left(String fetch, String confirm, String passwords) {}

  public static ImportView of(boolean applied, List<ImportRow> all, Left left, Language language) {
    Texts texts = TableTexts.in(language);
    boolean wrong = ImportRow.count(all, ImportAction.WRONG) > 0;
    List<ImportRow> worst =
        all.stream()
            .sorted(Comparator.comparing(row -> row.action() != ImportAction.WRONG))
            .toList();
    return new ImportView(
        texts.say(
            applied ? "imported" : (wrong ? "importWrong" : "importTried"),
            ImportRow.count(all, ImportAction.ADDED),
            ImportRow.count(all, ImportAction.CHANGED),
            ImportRow.count(all, ImportAction.SAME),
            ImportRow.count(all, ImportAction.WRONG)),
        applied ? "clean" : (wrong ? "error" : "warning"),
        worst.stream().limit(MOST_ROWS).map(row -> row(row, texts, language)).toList(),
        worst.size() > MOST_ROWS ? texts.say("moreRows", worst.size() - MOST_ROWS) : "",
        left.fetch(),
        left.confirm(),
        left.passwords());
  }

  private static Row row(ImportRow row, Texts texts, Language language) {
    String action = row.action().name().toLowerCase(Locale.ROOT);
    return new Row(
        /* action= */ texts.say("row." + action),
        /* style= */ action,
        row.sheet(),
        row.number(),
        row.name(),
        row.said(language));
  }
}
