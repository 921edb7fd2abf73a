package cn.jihe.excel.read;

import cn.jihe.excel.read.area.FormArea;
import cn.jihe.form.other.OtherKind;
import java.util.List;

/**
 * What stands on a sheet.
 *
 * @param areas of our forms, and titles with nothing below them
 * @param others kinds of other forms, each once
 */
record SheetForms(List<FormArea> areas, List<OtherKind> others) {
  SheetForms {
    areas = List.copyOf(areas);
    others = others.stream().distinct().toList();
  }
}
