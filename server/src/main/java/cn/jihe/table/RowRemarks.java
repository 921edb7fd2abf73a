package cn.jihe.table;

import cn.jihe.text.Messages;
import cn.jihe.text.Shortening;
import cn.jihe.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a row while it is being read. */
public final class RowRemarks {

  /** More of a text would not be read. */
  private static final int QUOTED = 40;

  private final ImportedRow row;
  private final Messages messages;
  private final List<ImportRow.Remark> wrong = new ArrayList<>();

  /**
   * Nothing is wrong yet but cells that fail.
   *
   * @param messages the bundle of what is said of rows
   */
  public RowRemarks(ImportedRow row, Messages messages) {
    this.row = row;
    this.messages = messages;
    row.values()
        .forEach(
            (column, value) -> {
              if (value.raw().trouble() != null) {
                wrong.add(new ImportRow.Remark(row.cell(column), TableTexts.words("brokenCell")));
              }
            });
  }

  public ImportedRow row() {
    return row;
  }

  /** Notes what is wrong in a column, by its text in the bundle. */
  public void wrong(TableColumn column, String text, Object... values) {
    wrong.add(new ImportRow.Remark(row.cell(column), messages.words(text, values)));
  }

  /** Notes what is wrong with a value, by its name in the API. */
  public void wrong(String field, Words words) {
    wrong.add(new ImportRow.Remark(row.cell(field), words));
  }

  public boolean isWrong() {
    return !wrong.isEmpty();
  }

  /** A text as it is quoted. */
  public static String quoted(String text) {
    return Shortening.marked(text, QUOTED);
  }

  /** The row as it came out. */
  public ImportRow outcome(String name, ImportAction action, Words said) {
    return isWrong()
        ? new ImportRow(ImportAction.WRONG, quoted(name), wrong)
        : new ImportRow(action, quoted(name), List.of(new ImportRow.Remark(row.first(), said)));
  }

  /** What a column says of two values; notes when it says neither. */
  public Optional<Boolean> flag(TableColumn column) {
    Optional<String> text = row.text(column);
    Optional<Boolean> flag = text.flatMap(said -> SynonymWords.flag(messages, said));
    if (text.isPresent() && flag.isEmpty()) {
      wrong.add(
          new ImportRow.Remark(
              row.cell(column), TableTexts.words("neitherYesNorNo", quoted(text.get()))));
    }
    return flag;
  }
}
