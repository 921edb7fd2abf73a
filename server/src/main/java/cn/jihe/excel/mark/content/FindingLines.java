package cn.jihe.excel.mark.content;

import cn.jihe.excel.mark.content.ResultLine.Fold;
import cn.jihe.excel.mark.typed.CarriedTexts;
import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.excel.mark.typed.TypedColumn;
import cn.jihe.excel.mark.typed.TypedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The findings, each with the cells to type into, and what was typed before. */
final class FindingLines {

  private static final List<String> LEFT_HEADS =
      List.of("number", "rule", "form", "cell", "message", "blank", "blank");

  private final LineList lines;
  private final MarkTexts words;
  private final Optional<String> rulePages;

  /**
   * The table.
   *
   * @param rulePages address to which a rule's code is added to get its page
   */
  FindingLines(LineList lines, MarkTexts words, Optional<String> rulePages) {
    this.lines = lines;
    this.words = words;
    this.rulePages = rulePages;
  }

  /** The findings; nothing where there are none. */
  void write(List<ResultRow> rows, CarriedTexts typed) {
    if (rows.isEmpty()) {
      return;
    }
    lines.single(LineList.HEAD_POINTS, words.say("findings"), CellStyleName.BAND);
    int group = 0;
    int member = 0;
    for (int i = 0; i < rows.size(); i++) {
      ResultRow row = rows.get(i);
      member = row.detail() ? member + 1 : 0;
      group += row.detail() ? 0 : 1;
      String number = row.detail() ? group + "." + member : String.valueOf(group);
      Fold fold = row.detail() ? Fold.FOLDED : row.heads() ? Fold.HEADS : Fold.NONE;
      lines.add(fold, cells(number, row, typed.texts(i)));
    }
  }

  private List<ResultCell> cells(String number, ResultRow row, Map<TypedColumn, String> typed) {
    boolean heads = row.heads();
    CellStyleName text = CellStyleName.text(heads);
    CellStyleName centred = CellStyleName.centred(heads);
    ResultCell where = ResultCell.of(3, row.where(), centred);
    List<ResultCell> cells = new ArrayList<>(ResultContent.WIDTHS.size());
    cells.add(ResultCell.of(0, number, centred));
    cells.add(
        ResultCell.of(1, severity(row), CellStyleName.of(row.severity()))
            .to(rulePages.map(page -> page + row.code())));
    cells.add(ResultCell.of(2, row.form(), text));
    cells.add(row.cell().map(where::to).orElse(where));
    cells.add(ResultCell.of(4, problem(row), text));
    cells.add(ResultCell.of(5, row.expected(), text));
    cells.add(ResultCell.of(6, row.advised() ? "" : row.advice(), text));
    type(cells, row.keys(), typed);
    return cells;
  }

  /** Where no rule speaks, the word says more than how grave it is. */
  private String severity(ResultRow row) {
    return row.codes().isEmpty() ? row.severityWord() : words.signed(row.severity());
  }

  /** Below a line that names the rule it is not named again. */
  private String problem(ResultRow row) {
    String said = row.message() + row.same();
    boolean isNamed = row.codes().isEmpty() || (row.detail() && row.codes().size() == 1);
    return isNamed ? said : row.rules(words) + "\n" + said;
  }

  private static void type(List<ResultCell> cells, RowKeys keys, Map<TypedColumn, String> typed) {
    cells.add(ResultCell.of(ResultContent.KEY_COLUMN, keys.written(), CellStyleName.LINE));
    for (TypedColumn column : TypedColumn.values()) {
      String text = typed.getOrDefault(column, "");
      cells.add(ResultCell.of(cells.size(), text, CellStyleName.TYPED));
    }
  }

  /** What was typed beside findings that are gone. */
  void left(List<TypedRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    lines.skip();
    lines.single(LineList.HEAD_POINTS, words.say("left", rows.size()), CellStyleName.BAND);
    ResultHead.header(lines, LEFT_HEADS, words);
    for (int i = 0; i < rows.size(); i++) {
      TypedRow row = rows.get(i);
      List<ResultCell> cells = new ArrayList<>(ResultContent.WIDTHS.size());
      cells.add(ResultCell.of(0, String.valueOf(i + 1), CellStyleName.CENTRED));
      cells.add(ResultCell.of(1, row.keys().rule(), CellStyleName.CENTRED));
      cells.add(ResultCell.of(2, row.project(), CellStyleName.TEXT));
      cells.add(ResultCell.of(3, row.cell(), CellStyleName.CENTRED));
      cells.add(ResultCell.of(4, row.message(), CellStyleName.TEXT));
      cells.add(ResultCell.of(5, "", CellStyleName.TEXT));
      cells.add(ResultCell.of(6, "", CellStyleName.TEXT));
      type(cells, row.keys(), row.texts());
      lines.add(Fold.NONE, cells);
    }
  }
}
