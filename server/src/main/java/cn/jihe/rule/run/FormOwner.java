package cn.jihe.rule.run;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells which form of a workbook a cell belongs to: by its fields, else by its range. */
final class FormOwner {

  private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d+)(?::([A-Z]+)(\\d+))?");

  private static final int LETTERS = 26;

  private final List<Form> forms;
  private final Map<CellRef, Integer> fields = new HashMap<>();

  FormOwner(List<Form> forms) {
    this.forms = forms;
    for (int i = 0; i < forms.size(); i++) {
      for (Field field : forms.get(i).fields()) {
        CellRef cell = field.cell();
        if (cell != null) {
          fields.putIfAbsent(cell, i);
        }
      }
    }
  }

  /** The index of the form; empty when the cell is no form's. */
  OptionalInt of(CellRef cell) {
    Integer byField = fields.get(cell);
    return byField != null
        ? OptionalInt.of(byField)
        : IntStream.range(0, forms.size()).filter(i -> isWithin(cell, forms.get(i))).findFirst();
  }

  private static boolean isWithin(CellRef cell, Form form) {
    Matcher range = RANGE.matcher(form.place().range());
    if (cell.sheetIndex() != form.place().title().sheetIndex() || !range.matches()) {
      return false;
    }
    String lastColumn = range.group(3) == null ? range.group(1) : range.group(3);
    String lastRow = range.group(4) == null ? range.group(2) : range.group(4);
    return column(range.group(1)) <= cell.column()
        && cell.column() <= column(lastColumn)
        && Integer.parseInt(range.group(2)) <= cell.row() + 1
        && cell.row() < Integer.parseInt(lastRow);
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * LETTERS + (letters.charAt(i) - 'A' + 1);
    }
    return column - 1;
  }
}
