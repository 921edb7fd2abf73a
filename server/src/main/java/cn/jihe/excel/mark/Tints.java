package cn.jihe.excel.mark;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * Colours flagged cells by severity through conditional formats: the cell's own style stays as it
 * is, and a merged cell is coloured whole.
 */
final class Tints {

  /** The nearest of the fixed palette that .xls has; the palette itself is the clerk's. */
  static final Map<Severity, IndexedColors> PALETTE =
      Map.of(
          Severity.ERROR, IndexedColors.ROSE,
          Severity.WARNING, IndexedColors.LIGHT_YELLOW,
          Severity.NOTE, IndexedColors.LIGHT_TURQUOISE);

  private Tints() {}

  /** Colours these cells of one sheet. */
  static void add(Sheet sheet, Severity severity, Collection<CellRef> cells) {
    if (cells.isEmpty()) {
      return;
    }
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula(severity));
    if (sheet instanceof XSSFSheet xssf) {
      formats.addConditionalFormatting(regions(sheet, cells), rule);
      CTWorksheet content = xssf.getCTWorksheet();
      content
          .getConditionalFormattingArray(content.sizeOfConditionalFormattingArray() - 1)
          .getCfRuleArray(0)
          .setDxfId(SharedFills.of(xssf.getWorkbook().getStylesSource(), severity));
      return;
    }
    PatternFormatting fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(PALETTE.getOrDefault(severity, IndexedColors.ROSE).getIndex());
    fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    formats.addConditionalFormatting(regions(sheet, cells), rule);
  }

  /** Always true; names itself as ours. */
  static String formula(Severity severity) {
    return "LEN(" + OwnMark.IN_FORMULA + severity + "\")>0";
  }

  private static CellRangeAddress[] regions(Sheet sheet, Collection<CellRef> cells) {
    List<CellRangeAddress> merged = sheet.getMergedRegions();
    return cells.stream()
        .distinct()
        .map(cell -> region(merged, cell))
        .toArray(CellRangeAddress[]::new);
  }

  private static CellRangeAddress region(List<CellRangeAddress> merged, CellRef cell) {
    return merged.stream()
        .filter(region -> region.isInRange(cell.row(), cell.column()))
        .findFirst()
        .map(CellRangeAddress::copy)
        .orElseGet(
            () -> new CellRangeAddress(cell.row(), cell.row(), cell.column(), cell.column()));
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
