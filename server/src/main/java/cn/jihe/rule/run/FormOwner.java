package cn.jihe.rule.run;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which form of a workbook a cell belongs to: by its fields, else by its range. */
final class FormOwner {

  private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d+)(?::([A-Z]+)(\\d+))?");

  private static final int LETTERS = 26;

  private final List<Form> forms;
  private final Map<Integer, List<Area>> bySheet = new HashMap<>();
  private final Map<CellRef, Integer> fields = new HashMap<>();
  private boolean noted;

  /** Where a form stands on its sheet, all ends included, from 0. */
  private record Area(int form, int firstRow, int firstColumn, int lastRow, int lastColumn) {
    boolean covers(CellRef cell) {
      return firstColumn <= cell.column()
          && cell.column() <= lastColumn
          && firstRow <= cell.row()
          && cell.row() <= lastRow;
    }
  }

  FormOwner(List<Form> forms) {
    this.forms = forms;
  }

  /** Only when the form of some cell is asked for: of many workbooks none is. */
  private void note() {
    noted = true;
    for (int i = 0; i < forms.size(); i++) {
      Form form = forms.get(i);
      List<Area> onSheet =
          bySheet.computeIfAbsent(form.place().title().sheetIndex(), sheet -> new ArrayList<>());
      area(i, form).ifPresent(onSheet::add);
      for (Field field : form.fields()) {
        CellRef cell = field.cell();
        if (cell != null) {
          fields.putIfAbsent(cell, i);
        }
      }
    }
  }

  /** The index of the form; empty when the cell is no form's. */
  OptionalInt of(CellRef cell) {
    if (!noted) {
      note();
    }
    Integer byField = fields.get(cell);
    return byField != null
        ? OptionalInt.of(byField)
        : bySheet.getOrDefault(cell.sheetIndex(), List.of()).stream()
            .filter(area -> area.covers(cell))
            .mapToInt(Area::form)
            .findFirst();
  }

  private static Optional<Area> area(int index, Form form) {
    Matcher range = RANGE.matcher(form.place().range());
    if (!range.matches()) {
      return Optional.empty();
    }
    String lastColumn = range.group(3) == null ? range.group(1) : range.group(3);
    String lastRow = range.group(4) == null ? range.group(2) : range.group(4);
    return Optional.of(
        new Area(
            index,
            Integer.parseInt(range.group(2)) - 1,
            column(range.group(1)),
            Integer.parseInt(lastRow) - 1,
            column(lastColumn)));
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * LETTERS + (letters.charAt(i) - 'A' + 1);
    }
    return column - 1;
  }
}
