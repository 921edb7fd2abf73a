package cn.jihe.addin.pane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;

/** The conditional formats of a sheet, each one rule, as an add-in reaches them. */
final class ConditionalFormats {

  private final OpenWorkbook workbook;
  private final Ranges ranges;
  private final XSSFSheet sheet;
  private final CTWorksheet xml;

  ConditionalFormats(OpenWorkbook workbook, Ranges ranges, XSSFSheet sheet) {
    this.workbook = workbook;
    this.ranges = ranges;
    this.sheet = sheet;
    xml = sheet.getCTWorksheet();
  }

  /** Those that touch a range. */
  ExcelObject in(CellRangeAddress range) {
    return new ExcelObject("ConditionalFormatCollection")
        .items(
            () -> rules().filter(each -> each.touches(range)).map(this::format).toList(),
            key -> format(byId(key.text(0))))
        .call("Add", a -> add(range, a.text(0)))
        .call("GetItemAt", a -> at(range, a.number(0)))
        .call("GetItemOrNullObject", a -> maybe(a.text(0)))
        .run("ClearAll", a -> clear(range));
  }

  /** A rule and the cells it is for, which the file keeps around it. */
  private record Placed(CTConditionalFormatting around, CTCfRule rule) {

    List<CellRangeAddress> cells() {
      List<CellRangeAddress> cells = new ArrayList<>();
      for (Object range : around.getSqref()) {
        cells.add(CellRangeAddress.valueOf(range.toString()));
      }
      return cells;
    }

    boolean touches(CellRangeAddress range) {
      return cells().stream().anyMatch(each -> each.intersects(range));
    }
  }

  private Stream<Placed> rules() {
    return Arrays.stream(xml.getConditionalFormattingArray())
        .flatMap(each -> Arrays.stream(each.getCfRuleArray()).map(rule -> new Placed(each, rule)))
        .sorted((one, other) -> one.rule().getPriority() - other.rule().getPriority());
  }

  private Placed byId(String id) {
    return rules()
        .filter(placed -> id(placed).equals(id))
        .findFirst()
        .orElseThrow(RichError::itemNotFound);
  }

  private ExcelObject maybe(String id) {
    return rules()
        .filter(placed -> id(placed).equals(id))
        .findFirst()
        .map(this::format)
        .orElse(ExcelObject.NOTHING);
  }

  private ExcelObject at(CellRangeAddress range, int index) {
    List<Placed> there = rules().filter(each -> each.touches(range)).toList();
    if (index < 0 || index >= there.size()) {
      throw RichError.itemNotFound();
    }
    return format(there.get(index));
  }

  private String id(Placed placed) {
    return workbook.ids().of(placed.rule());
  }

  /** At the top, as Excel does: the others go one place down. */
  private ExcelObject add(CellRangeAddress range, String type) {
    Protection.demandFormatting(sheet);
    if (!type.equals("Custom")) {
      throw RichError.invalidArgument();
    }
    rules().map(Placed::rule).forEach(rule -> rule.setPriority(rule.getPriority() + 1));
    CTConditionalFormatting formatting = xml.addNewConditionalFormatting();
    formatting.setSqref(List.of(range.formatAsString()));
    CTCfRule rule = formatting.addNewCfRule();
    rule.setType(STCfType.EXPRESSION);
    rule.setPriority(1);
    workbook.dirty(true);
    return format(new Placed(formatting, rule));
  }

  private void clear(CellRangeAddress range) {
    for (Placed placed : rules().filter(each -> each.touches(range)).toList()) {
      if (!placed.cells().stream().allMatch(each -> inside(range, each))) {
        throw new IllegalStateException("Clearing a part of a conditional format's cells");
      }
      delete(placed);
    }
  }

  private static boolean inside(CellRangeAddress all, CellRangeAddress part) {
    return all.isInRange(part.getFirstRow(), part.getFirstColumn())
        && all.isInRange(part.getLastRow(), part.getLastColumn());
  }

  private void delete(Placed placed) {
    Protection.demandFormatting(sheet);
    CTConditionalFormatting around = placed.around();
    int priority = placed.rule().getPriority();
    around.removeCfRule(place(placed));
    if (around.sizeOfCfRuleArray() == 0) {
      xml.removeConditionalFormatting(
          Arrays.asList(xml.getConditionalFormattingArray()).indexOf(around));
    }
    rules()
        .map(Placed::rule)
        .filter(other -> other.getPriority() > priority)
        .forEach(other -> other.setPriority(other.getPriority() - 1));
    workbook.dirty(true);
  }

  private static int place(Placed placed) {
    return Arrays.asList(placed.around().getCfRuleArray()).indexOf(placed.rule());
  }

  private ExcelObject format(Placed placed) {
    CTCfRule rule = placed.rule();
    boolean custom = rule.getType() == STCfType.EXPRESSION;
    return new ExcelObject("ConditionalFormat")
        .known("Id", id(placed))
        .read("Id", () -> id(placed))
        .read("Priority", () -> rule.getPriority() - 1)
        .read("StopIfTrue", rule::getStopIfTrue)
        .write("StopIfTrue", stop -> rule.setStopIfTrue(stop.asBoolean()))
        .read("Type", () -> type(rule))
        .lead("Custom", () -> custom ? custom(placed) : refuse())
        .lead("CustomOrNullObject", () -> custom ? custom(placed) : ExcelObject.NOTHING)
        .call("GetRange", a -> ranges.range(sheet, placed.cells().getFirst()))
        .call("GetRangeOrNullObject", a -> ranges.range(sheet, placed.cells().getFirst()))
        .run("Delete", a -> delete(placed));
  }

  private static ExcelObject refuse() {
    throw RichError.invalidArgument();
  }

  private static String type(CTCfRule rule) {
    return switch (rule.getType().intValue()) {
      case STCfType.INT_EXPRESSION -> "Custom";
      case STCfType.INT_CELL_IS -> "CellValue";
      case STCfType.INT_COLOR_SCALE -> "ColorScale";
      case STCfType.INT_DATA_BAR -> "DataBar";
      case STCfType.INT_ICON_SET -> "IconSet";
      case STCfType.INT_TOP_10 -> "TopBottom";
      case STCfType.INT_CONTAINS_TEXT, STCfType.INT_NOT_CONTAINS_TEXT -> "ContainsText";
      default -> "PresetCriteria";
    };
  }

  private ExcelObject custom(Placed placed) {
    CTCfRule rule = placed.rule();
    ExcelObject formula =
        new ExcelObject("ConditionalFormatRule")
            .read(
                "Formula",
                () -> rule.sizeOfFormulaArray() == 0 ? "" : "=" + rule.getFormulaArray(0))
            .write("Formula", text -> formula(rule, text.asText()));
    ExcelObject fill =
        new ExcelObject("ConditionalRangeFill")
            .read("Color", () -> colour(placed))
            .write("Color", colour -> colour(placed, colour.asText()));
    ExcelObject format = new ExcelObject("ConditionalRangeFormat").lead("Fill", () -> fill);
    return new ExcelObject("CustomConditionalFormat")
        .lead("Rule", () -> formula)
        .lead("Format", () -> format);
  }

  private void formula(CTCfRule rule, String formula) {
    Protection.demandFormatting(sheet);
    if (!formula.startsWith("=")) {
      throw RichError.invalidArgument();
    }
    if (rule.sizeOfFormulaArray() == 0) {
      rule.addNewFormula();
    }
    rule.setFormulaArray(0, formula.substring(1));
    workbook.dirty(true);
  }

  /** POI's view of the same rule: it knows where the styles are kept. */
  private XSSFConditionalFormattingRule poi(Placed placed) {
    int around = Arrays.asList(xml.getConditionalFormattingArray()).indexOf(placed.around());
    return sheet
        .getSheetConditionalFormatting()
        .getConditionalFormattingAt(around)
        .getRule(place(placed));
  }

  private String colour(Placed placed) {
    XSSFPatternFormatting pattern = poi(placed).getPatternFormatting();
    return pattern == null ? "#FFFFFF" : Fills.hex(pattern.getFillBackgroundColorColor());
  }

  private void colour(Placed placed, String hex) {
    Protection.demandFormatting(sheet);
    poi(placed).createPatternFormatting().setFillBackgroundColor(Fills.colour(hex));
    workbook.dirty(true);
  }
}
