package cn.jihe.addin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.ConditionType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
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
            () -> rules().filter(rule -> touches(rule, range)).map(this::format).toList(),
            key -> format(byId(key.text(0))))
        .call("Add", a -> add(range, a.text(0)))
        .call("GetItemAt", a -> at(range, a.number(0)))
        .call("GetItemOrNullObject", a -> maybe(a.text(0)))
        .run("ClearAll", a -> clear(range));
  }

  private Stream<CTCfRule> rules() {
    return Arrays.stream(xml.getConditionalFormattingArray())
        .flatMap(each -> Arrays.stream(each.getCfRuleArray()))
        .sorted((one, other) -> one.getPriority() - other.getPriority());
  }

  private CTConditionalFormatting holder(CTCfRule rule) {
    return Arrays.stream(xml.getConditionalFormattingArray())
        .filter(each -> Arrays.asList(each.getCfRuleArray()).contains(rule))
        .findFirst()
        .orElseThrow(RichError::itemNotFound);
  }

  private List<CellRangeAddress> cells(CTCfRule rule) {
    List<CellRangeAddress> cells = new ArrayList<>();
    for (Object range : holder(rule).getSqref()) {
      cells.add(CellRangeAddress.valueOf(range.toString()));
    }
    return cells;
  }

  private boolean touches(CTCfRule rule, CellRangeAddress range) {
    return cells(rule).stream().anyMatch(each -> each.intersects(range));
  }

  private CTCfRule byId(String id) {
    return rules()
        .filter(rule -> id(rule).equals(id))
        .findFirst()
        .orElseThrow(RichError::itemNotFound);
  }

  private ExcelObject maybe(String id) {
    return rules()
        .filter(rule -> id(rule).equals(id))
        .findFirst()
        .map(this::format)
        .orElse(ExcelObject.NOTHING);
  }

  private ExcelObject at(CellRangeAddress range, int index) {
    List<CTCfRule> there = rules().filter(rule -> touches(rule, range)).toList();
    if (index < 0 || index >= there.size()) {
      throw RichError.itemNotFound();
    }
    return format(there.get(index));
  }

  private String id(CTCfRule rule) {
    return workbook.ids().of(rule);
  }

  /** At the top, as Excel does: the others go one place down. */
  private ExcelObject add(CellRangeAddress range, String type) {
    Protection.demandFormatting(sheet);
    if (!type.equals("Custom")) {
      throw RichError.invalidArgument();
    }
    rules().forEach(rule -> rule.setPriority(rule.getPriority() + 1));
    CTConditionalFormatting formatting = xml.addNewConditionalFormatting();
    formatting.setSqref(List.of(range.formatAsString()));
    CTCfRule rule = formatting.addNewCfRule();
    rule.setType(STCfType.EXPRESSION);
    rule.setPriority(1);
    workbook.dirty(true);
    return format(rule);
  }

  private void clear(CellRangeAddress range) {
    List<CTCfRule> gone = rules().filter(rule -> touches(rule, range)).toList();
    for (CTCfRule rule : gone) {
      if (!cells(rule).stream().allMatch(each -> inside(range, each))) {
        throw new IllegalStateException("Clearing a part of a conditional format's cells");
      }
      delete(rule);
    }
  }

  private static boolean inside(CellRangeAddress all, CellRangeAddress part) {
    return all.isInRange(part.getFirstRow(), part.getFirstColumn())
        && all.isInRange(part.getLastRow(), part.getLastColumn());
  }

  private void delete(CTCfRule rule) {
    Protection.demandFormatting(sheet);
    int priority = rule.getPriority();
    CTConditionalFormatting formatting = holder(rule);
    formatting.removeCfRule(Arrays.asList(formatting.getCfRuleArray()).indexOf(rule));
    if (formatting.sizeOfCfRuleArray() == 0) {
      xml.removeConditionalFormatting(
          Arrays.asList(xml.getConditionalFormattingArray()).indexOf(formatting));
    }
    rules()
        .filter(other -> other.getPriority() > priority)
        .forEach(other -> other.setPriority(other.getPriority() - 1));
    workbook.dirty(true);
  }

  private ExcelObject format(CTCfRule rule) {
    boolean custom = rule.getType() == STCfType.EXPRESSION;
    return new ExcelObject("ConditionalFormat")
        .known("Id", id(rule))
        .read("Id", () -> id(rule))
        .read("Priority", () -> rule.getPriority() - 1)
        .read("StopIfTrue", rule::getStopIfTrue)
        .write("StopIfTrue", stop -> rule.setStopIfTrue(stop.asBoolean()))
        .read("Type", () -> type(rule))
        .lead("Custom", () -> custom ? custom(rule) : refuse())
        .lead("CustomOrNullObject", () -> custom ? custom(rule) : ExcelObject.NOTHING)
        .call("GetRange", a -> ranges.range(sheet, cells(rule).getFirst()))
        .call("GetRangeOrNullObject", a -> ranges.range(sheet, cells(rule).getFirst()))
        .run("Delete", a -> delete(rule));
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

  private ExcelObject custom(CTCfRule rule) {
    ExcelObject formula =
        new ExcelObject("ConditionalFormatRule")
            .read(
                "Formula",
                () -> rule.sizeOfFormulaArray() == 0 ? "" : "=" + rule.getFormulaArray(0))
            .write("Formula", text -> formula(rule, text.asText()));
    ExcelObject fill =
        new ExcelObject("ConditionalRangeFill")
            .read("Color", () -> colour(rule))
            .write("Color", colour -> colour(rule, colour.asText()));
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
  private XSSFConditionalFormattingRule poi(CTCfRule rule) {
    int place = Arrays.asList(xml.getConditionalFormattingArray()).indexOf(holder(rule));
    XSSFConditionalFormatting formatting =
        sheet.getSheetConditionalFormatting().getConditionalFormattingAt(place);
    return formatting.getRule(Arrays.asList(holder(rule).getCfRuleArray()).indexOf(rule));
  }

  private String colour(CTCfRule rule) {
    XSSFPatternFormatting pattern = poi(rule).getPatternFormatting();
    return pattern == null ? "#FFFFFF" : Fills.hex(pattern.getFillBackgroundColorColor());
  }

  private void colour(CTCfRule rule, String hex) {
    Protection.demandFormatting(sheet);
    poi(rule).createPatternFormatting().setFillBackgroundColor(Fills.colour(hex));
    workbook.dirty(true);
    assert ConditionType.FORMULA.equals(poi(rule).getConditionType());
  }
}
