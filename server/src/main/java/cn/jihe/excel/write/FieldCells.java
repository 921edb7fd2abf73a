package cn.jihe.excel.write;

import cn.jihe.form.FieldPath;
import cn.jihe.form.FormField;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormSchema;
import cn.jihe.form.FormSchema.Block;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes labels and cells to fill where the schema has them. */
final class FieldCells {

  private final Pen pen;
  private final Choices choices;
  private final FormKind kind;

  FieldCells(Pen pen, Choices choices, FormKind kind) {
    this.pen = pen;
    this.choices = choices;
    this.kind = kind;
  }

  /** The fields of a block that the blank sheet of a kind has. */
  static List<FormField> of(FormKind kind, Block block) {
    return FormSchema.standard().fields(kind, block).stream()
        .filter(field -> field.blankOn(kind).isPresent())
        .toList();
  }

  /** How many rows a block takes up on the blank sheet of a kind. */
  static int rows(FormKind kind, Block block) {
    return of(kind, block).stream().mapToInt(field -> lastRow(kind, field)).max().orElse(-1) + 1;
  }

  private static int lastRow(FormKind kind, FormField field) {
    return CellRangeAddress.valueOf(place(kind, field).cell()).getLastRow();
  }

  private static FormField.Place place(FormKind kind, FormField field) {
    return field.blankOn(kind).orElseThrow();
  }

  List<FormField> of(Block block) {
    return of(kind, block);
  }

  /** A field that the blank sheet has. */
  FormField field(String path) {
    return FormSchema.standard().field(new FieldPath(path)).orElseThrow();
  }

  /** The letter of a table's column. */
  String column(FormField field) {
    return place(kind, field).cell();
  }

  /** Where a field's cell is, in a block that begins in this row, counted from 0. */
  CellRangeAddress cell(FormField field, int first) {
    return below(place(kind, field).cell(), first);
  }

  /** Where its label is. */
  CellRangeAddress label(FormField field, int first) {
    return below(place(kind, field).label(), first);
  }

  private static CellRangeAddress below(String place, int first) {
    return below(CellRangeAddress.valueOf(place), first);
  }

  static CellRangeAddress below(CellRangeAddress cells, int first) {
    return new CellRangeAddress(
        cells.getFirstRow() + first,
        cells.getLastRow() + first,
        cells.getFirstColumn(),
        cells.getLastColumn());
  }

  void writeLabel(FormField field, int first) {
    pen.text(label(field, first).formatAsString(), Look.LABEL, field.printed());
  }

  /** The labels in the header of a table. */
  void writeHeader(Block block, int row) {
    for (FormField field : of(block)) {
      pen.text(Pen.at(column(field), row), Look.LABEL, field.printed());
    }
  }

  /** Writes labelled cells, each with what is offered there. */
  void writeHead(int first) {
    for (FormField field : of(Block.HEAD)) {
      writeLabel(field, first);
      pen.blank(cell(field, first).formatAsString(), Look.of(field.type()));
      offer(field, first);
    }
  }

  /** Writes the goals below their labels. */
  void writeGoals(int first) {
    List<FormField> goals = of(Block.GOALS);
    goals.forEach(field -> writeLabel(field, first));
    goals.forEach(field -> pen.blank(cell(field, first).formatAsString(), Look.PARAGRAPH));
    goals.forEach(field -> offer(field, first));
  }

  /** A merged cell has its rule at its first. */
  private void offer(FormField field, int first) {
    CellRangeAddress cell = cell(field, first);
    choices.of(
        field,
        new CellRangeAddress(
            cell.getFirstRow(), cell.getFirstRow(), cell.getFirstColumn(), cell.getFirstColumn()));
  }
}
