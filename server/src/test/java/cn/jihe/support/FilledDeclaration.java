package cn.jihe.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A declaration of an invented unit as it would fill it in: without a fault until told so. */
public final class FilledDeclaration {

  private static final int COLUMNS = 6;

  /** Row by row; null continues the merged cell to its left or, in the first columns, above. */
  private static final String[][] CELLS = {
    {"财政项目支出绩效目标申报表", null, null, null, null, null},
    {"（2024年度）", null, null, null, null, null},
    {"项目名称", "社区健康讲座", null, null, null, null},
    {"项目性质", "经常性专项业务费", null, "项目类别", "特定目标类", null},
    {"主管部门", "某区卫生健康委员会", null, "实施单位", "某区健康促进中心", null},
    {"计划开始日期", "2024-01-01", null, "计划完成日期", "2024-12-31", null},
    {"项目资金（元）", "项目资金总额", "", "年度资金申请总额", "100,000.00", null},
    {null, "其中：财政资金", "", "其中：当年财政拨款", "100,000.00", null},
    {null, "其他资金", "", "上年结转资金", "0.00", null},
    {null, "", "", "其他资金", "0.00", null},
    {"年度总体目标", "全年举办健康讲座，提高居民健康知识知晓率。", null, null, null, null},
    {"一级指标", "二级指标", "三级指标", null, "年度指标值", null},
    {"产出指标", "数量指标", "讲座场次", null, "≥24.00(场)", null},
    {null, null, "参加讲座居民", null, "≥3000.00(人次)", null},
    {null, "成本指标", "人均讲座成本", null, "≤50.00(元)", null},
    {null, "质量指标", "讲座按计划完成率", null, "=100.00(%)", null},
    {null, null, "讲师持证率", null, "=100.00(%)", null},
    {null, "时效指标", "讲座完成时间", null, "≤12.00(个月)", null},
    {"效益指标", "社会效益指标", "居民健康知识知晓率", null, "≥80.00(%)", null},
    {"满意度指标", "服务对象满意度指标", "参加居民满意度", null, "≥95.00(%)", null}
  };

  private final Map<CellAddress, String> changed = new HashMap<>();

  /** The same form with another text in one cell, such as {@code E13}. */
  public FilledDeclaration with(String cell, String text) {
    changed.put(new CellAddress(cell), text);
    return this;
  }

  public FilledDeclaration ofProject(String name) {
    return with("B3", name);
  }

  /** The same form with every target without its sign but the first, which is blank. */
  public FilledDeclaration withPoorTargets() {
    String[] poor = {"", "3000人次", "50元", "95%", "95%", "12个月", "80%", "95%"};
    for (int i = 0; i < poor.length; i++) {
      with("E" + (13 + i), poor[i]);
    }
    return this;
  }

  /** As the only form of an .xlsx. */
  public byte[] xlsx() {
    return xlsx(this);
  }

  /** Each form on a sheet of its own. */
  public static byte[] xlsx(FilledDeclaration... forms) {
    return bytes(write(new XSSFWorkbook(), forms));
  }

  /** As the only form of an .xls. */
  public byte[] xls() {
    return bytes(write(new HSSFWorkbook(), this));
  }

  /** The bytes of a workbook, which is closed afterwards. */
  public static byte[] bytes(Workbook workbook) {
    try (workbook) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Workbook write(Workbook workbook, FilledDeclaration... forms) {
    CellStyle style = workbook.createCellStyle();
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    for (int i = 0; i < forms.length; i++) {
      forms[i].on(workbook.createSheet(forms.length == 1 ? "申报表" : "申报表" + (i + 1)), style);
    }
    return workbook;
  }

  private void on(Sheet sheet, CellStyle style) {
    for (int row = 0; row < CELLS.length; row++) {
      Row made = sheet.createRow(row);
      for (int column = 0; column < COLUMNS; column++) {
        Cell cell = made.createCell(column);
        cell.setCellStyle(style);
        String text = CELLS[row][column];
        if (text != null) {
          cell.setCellValue(changed.getOrDefault(cell.getAddress(), text));
          merge(sheet, row, column);
        }
      }
    }
    for (int column = 0; column < COLUMNS; column++) {
      sheet.setColumnWidth(column, 18 * 256);
    }
  }

  private static void merge(Sheet sheet, int row, int column) {
    int lastColumn = column;
    while (column > 0 && lastColumn + 1 < COLUMNS && CELLS[row][lastColumn + 1] == null) {
      lastColumn++;
    }
    if (row < 2) {
      lastColumn = COLUMNS - 1;
    }
    int lastRow = row;
    while (row >= 2 && column < 2 && lastRow + 1 < CELLS.length && below(lastRow, column)) {
      lastRow++;
    }
    if (lastColumn > column || lastRow > row) {
      sheet.addMergedRegion(new CellRangeAddress(row, lastRow, column, lastColumn));
    }
  }

  /** Whether the cell below continues this one; a level-2 name never crosses its level 1. */
  private static boolean below(int row, int column) {
    String[] next = CELLS[row + 1];
    return next[column] == null && next[0] == null;
  }

  /** What the workbook's cells say, for comparisons. */
  public static List<String> texts(Workbook workbook) {
    List<String> texts = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          texts.add(cell.getAddress() + "=" + cell.getStringCellValue());
        }
      }
      sheet.getMergedRegions().forEach(region -> texts.add(region.formatAsString()));
    }
    return texts;
  }
}
