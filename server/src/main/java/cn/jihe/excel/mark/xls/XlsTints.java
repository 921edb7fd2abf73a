package cn.jihe.excel.mark.xls;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.mark.content.MarkColour;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Colours flagged cells by severity through conditional formats: the cell's own style stays as it
 * is, and a merged cell is coloured whole.
 */
final class XlsTints {

  private XlsTints() {}

  /** Colours these cells of one sheet. */
  static void add(
      Sheet sheet,
      MergedAreas merged,
      XlsPalette palette,
      Severity severity,
      Collection<CellRef> cells) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(MarkColour.formula(severity));
    PatternFormatting fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(palette.tint(severity));
    fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    formats.addConditionalFormatting(
        cells.stream()
            .map(cell -> merged.at(cell.row(), cell.column()))
            .toArray(CellRangeAddress[]::new),
        rule);
  }

  /** Takes our colours away, others stay; says whether there were any. */
  static boolean clean(Sheet sheet) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    List<Integer> ours = new ArrayList<>();
    for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
      if (isOurs(formats.getConditionalFormattingAt(i).getRule(0))) {
        ours.add(i);
      }
    }
    ours.reversed().forEach(formats::removeConditionalFormatting);
    return !ours.isEmpty();
  }

  private static boolean isOurs(ConditionalFormattingRule rule) {
    String formula = rule.getFormula1();
    return formula != null && formula.contains(OwnMark.IN_FORMULA);
  }
}
