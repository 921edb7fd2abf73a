package cn.jihe.excel.write;

import cn.jihe.form.FormField;
import cn.jihe.form.FormSchema.Block;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** One of the two blocks of a declaration's money: a total, and below it what it is the sum of. */
final class FundBlock {

  private final Pen pen;
  private final FieldCells cells;
  private final List<FormField> fields;
  private final int first;
  private final int last;

  /**
   * A block.
   *
   * @param first the row of the total, counted from 0
   * @param last the last row of both blocks
   */
  FundBlock(Pen pen, FieldCells cells, Block block, int first, int last) {
    this.pen = pen;
    this.cells = cells;
    this.fields = cells.of(block);
    this.first = first;
    this.last = last;
  }

  /** A row that no field stands in is closed. */
  void writeRow(int row) {
    CellRangeAddress total = cells.cell(fields.getFirst(), first);
    int down = row - first;
    FormField field =
        fields.stream()
            .filter(each -> cells.cell(each, first).getFirstRow() == row)
            .findFirst()
            .orElse(null);
    if (field == null) {
      CellRangeAddress label = cells.label(fields.getFirst(), first);
      pen.blank(FieldCells.below(label, down).formatAsString(), Look.LABEL);
      pen.blank(FieldCells.below(total, down).formatAsString(), Look.EMPTY);
    } else if (row == first) {
      cells.writeLabel(field, first);
      CellRangeAddress parts =
          new CellRangeAddress(first + 1, last, total.getFirstColumn(), total.getFirstColumn());
      pen.formula(total.formatAsString(), Look.SUM, Formulas.sum(parts.formatAsString()));
    } else {
      cells.writeLabel(field, first);
      pen.blank(cells.cell(field, first).formatAsString(), Look.of(field.type()));
    }
  }

  /** What is offered at the amounts; those next to each other share one rule. */
  void offer(Choices choices) {
    List<FormField> run = new ArrayList<>();
    for (FormField field : fields) {
      if (!run.isEmpty() && !goesOn(run.getLast(), field)) {
        offer(choices, run);
        run.clear();
      }
      run.add(field);
    }
    offer(choices, run);
  }

  private boolean goesOn(FormField above, FormField field) {
    return above.prompt().equals(field.prompt())
        && cells.cell(above, first).getLastRow() + 1 == cells.cell(field, first).getFirstRow();
  }

  private void offer(Choices choices, List<FormField> run) {
    CellRangeAddress top = cells.cell(run.getFirst(), first);
    CellRangeAddress bottom = cells.cell(run.getLast(), first);
    choices.of(
        run.getFirst(),
        new CellRangeAddress(
            top.getFirstRow(), bottom.getLastRow(), top.getFirstColumn(), top.getLastColumn()));
  }
}
