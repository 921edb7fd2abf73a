package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.read.area.FormArea;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was read of sheets already: a grid never changes, so what was found on it is found again.
 * For one workbook and one thread.
 */
final class KnownSheets {

  private final IdentityHashMap<Grid, SheetForms> found = new IdentityHashMap<>();
  private final IdentityHashMap<FormArea, FormReader.Read> forms = new IdentityHashMap<>();

  /** What stands on a sheet; null when it was not looked at. */
  @Nullable SheetForms of(Grid sheet) {
    return found.get(sheet);
  }

  void put(Grid sheet, SheetForms forms) {
    found.put(sheet, forms);
  }

  /** The form of an area; null when it was not read as the form of this number. */
  FormReader.@Nullable Read form(FormArea area, int index) {
    FormReader.Read known = forms.get(area);
    return known == null || known.form().place().index() != index ? null : known;
  }

  void put(FormArea area, FormReader.Read read) {
    forms.put(area, read);
  }
}
