package cn.jihe.account.imports;

import cn.jihe.account.directory.Fault;
import cn.jihe.text.Shortening;
import cn.jihe.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a row while it is being read. */
final class RowRemarks {

  /** More of a text would not be read. */
  private static final int QUOTED = 40;

  private final ImportedRow row;
  private final List<ImportRow.Remark> wrong = new ArrayList<>();

  RowRemarks(ImportedRow row) {
    this.row = row;
    row.values()
        .forEach(
            (column, value) -> {
              if (value.raw().trouble() != null) {
                wrong(column, "brokenCell");
              }
            });
  }

  ImportedRow row() {
    return row;
  }

  void wrong(ImportColumn column, String text, Object... values) {
    wrong.add(new ImportRow.Remark(row.cell(column), ImportTexts.words(text, values)));
  }

  void wrong(Fault fault) {
    wrong.add(new ImportRow.Remark(row.cell(fault.field()), fault.words()));
  }

  boolean isWrong() {
    return !wrong.isEmpty();
  }

  /** A text as it is quoted. */
  static String quoted(String text) {
    return Shortening.marked(text, QUOTED);
  }

  /** The row as it came out. */
  ImportRow outcome(String name, ImportAction action, Words said) {
    return isWrong()
        ? new ImportRow(ImportAction.WRONG, quoted(name), wrong)
        : new ImportRow(action, quoted(name), List.of(new ImportRow.Remark(row.first(), said)));
  }

  /** What a column says of two values; notes when it says neither. */
  Optional<Boolean> flag(ImportColumn column) {
    Optional<String> text = row.text(column);
    Optional<Boolean> flag = text.flatMap(ImportTexts::flag);
    if (text.isPresent() && flag.isEmpty()) {
      wrong(column, "neitherYesNorNo", quoted(text.get()));
    }
    return flag;
  }
}
