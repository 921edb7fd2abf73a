package cn.jihe.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** A workbook with a form whose target is blank, and with much else that must survive. */
public final class ClerksWorkbook {

  public static final String FORM = "申报表";
  static final String LISTS = "附表";

  /** The blank target; she has a comment on it. */
  public static final CellAddress TARGET = new CellAddress(5, 3);

  /** What a macro project is made of does not matter: nothing opens it. */
  private static final byte[] MACROS = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};

  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private ClerksWorkbook() {}

  /** The macro project that she has in it. */
  public static byte[] macros() {
    return MACROS.clone();
  }

  /** As .xls, .xlsm or .xlsx, as its name says. */
  public static byte[] of(String file) throws IOException {
    try (var poi = file.endsWith(".xls") ? new HSSFWorkbook() : ooxml(file)) {
      Sheet form = poi.createSheet(FORM);
      Sheet lists = poi.createSheet(LISTS);
      String[][] rows = {
        {"财政项目支出绩效目标申报表"},
        {"项目名称", "讲座", "主管部门", "某局"},
        {"年度资金申请总额", "100", "当年财政拨款", "100"},
        {"年度总体目标", "举办讲座。"},
        {"一级指标", "二级指标", "三级指标", "指标值"},
        {"产出指标", "数量指标", "讲座场次", ""},
        {"效益指标", "社会效益指标", "受益人数", "≥100人"}
      };
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          (c == 0 ? form.createRow(r) : form.getRow(r)).createCell(c).setCellValue(rows[r][c]);
        }
      }
      form.addMergedRegion(CellRangeAddress.valueOf("D6:E6"));
      form.setColumnWidth(2, 7_000);
      form.getRow(3).setHeightInPoints(40);
      form.protectSheet("");
      lists.createRow(0).createCell(0).setCellFormula(FORM + "!B3*2");
      lists.getRow(0).createCell(1).setCellValue("经常性项目");
      poi.getCreationHelper().createFormulaEvaluator().evaluateAll();
      poi.setPrintArea(0, "$A$1:$E$7");
      poi.setPrintArea(1, "$A$1:$B$3");
      Name local = poi.createName();
      local.setNameName("本表");
      local.setSheetIndex(1);
      local.setRefersToFormula(LISTS + "!$B$1");
      DataValidationHelper validation = form.getDataValidationHelper();
      form.addValidationData(
          validation.createValidation(
              validation.createFormulaListConstraint(LISTS + "!$B$1:$B$3"),
              new CellRangeAddressList(1, 1, 3, 3)));
      CreationHelper helper = poi.getCreationHelper();
      Comment hers = form.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
      hers.setString(helper.createRichTextString("请科室核实"));
      hers.setAuthor("张三");
      hers.setAddress(TARGET);
      SheetConditionalFormatting formats = form.getSheetConditionalFormatting();
      ConditionalFormattingRule red = formats.createConditionalFormattingRule("LEN($C6)>2");
      red.createPatternFormatting().setFillBackgroundColor(IndexedColors.RED.getIndex());
      formats.addConditionalFormatting(
          new CellRangeAddress[] {CellRangeAddress.valueOf("C6:C7")}, red);
      Sheet secret = poi.createSheet("参数");
      secret.createRow(0).createCell(0).setCellValue("不外传");
      poi.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
      picture(poi, lists);
      form.getPrintSetup().setLandscape(true);
      poi.setActiveSheet(1);
      poi.setSelectedTab(1);
      // Excel leaves none, POI does.
      EmptyParts.remove(poi);
      return Marking.bytes(poi);
    }
  }

  private static XSSFWorkbook ooxml(String file) throws IOException {
    if (!file.endsWith(".xlsm")) {
      return new XSSFWorkbook();
    }
    XSSFWorkbook poi = new XSSFWorkbook(XSSFWorkbookType.XLSM);
    poi.setVBAProject(new ByteArrayInputStream(MACROS));
    return poi;
  }

  private static void picture(Workbook poi, Sheet sheet) {
    int number = poi.addPicture(Base64.getDecoder().decode(PIXEL), Workbook.PICTURE_TYPE_PNG);
    ClientAnchor anchor = poi.getCreationHelper().createClientAnchor();
    anchor.setCol1(3);
    anchor.setRow1(3);
    anchor.setCol2(4);
    anchor.setRow2(5);
    sheet.createDrawingPatriarch().createPicture(anchor, number);
  }
}
