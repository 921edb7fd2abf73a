package cn.jihe.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the workbook that the README starts with: a declaration of an invented unit with four
 * mistakes. Run {@code main} to write it anew.
 */
final class ExampleWorkbook {

  static final Path COMMITTED = Path.of("..", "docs", "examples", "declaration-with-mistakes.xlsx");

  private static final int COLUMNS = 6;

  /** Row by row; null continues the merged cell to its left or, in the first columns, above. */
  private static final String[][] CELLS = {
    {"财政项目支出绩效目标申报表", null, null, null, null, null},
    {"（2024年度）", null, null, null, null, null},
    {"项目名称", "社区健康讲座", null, null, null, null},
    {"项目性质", "经常性专项业务费", null, "项目类别", "特定目标类", null},
    {"主管部门", "某区卫生健康委员会", null, "实施单位", "某区健康促进中心", null},
    {"计划开始日期", "2024-01-01", null, "计划完成日期", "2024-12-31", null},
    {"项目资金（元）", "项目资金总额", "", "年度资金申请总额", "120,000.00", null},
    {null, "其中：财政资金", "", "其中：当年财政拨款", "100,000.00", null},
    {null, "其他资金", "", "上年结转资金", "0.00", null},
    {null, "", "", "其他资金", "0.00", null},
    {"年度总体目标", "全年举办健康讲座，提高居民健康知识知晓率。", null, null, null, null},
    {"一级指标", "二级指标", "三级指标", null, "年度指标值", null},
    {"产出指标", "数量指标", "讲座场次", null, "24", null},
    {null, "质量指标", "讲座按计划完成率", null, "=100.00(%)", null},
    {null, "时效指标", "讲座完成时间", null, "≤12.00(个月)", null},
    {"效益指标", "社会效益指标", "居民健康知识知晓率", null, "", null},
    {"满意度指标", "服务对象满意度指标", "参加居民满意度", null, "≥95.00(%", null}
  };

  private ExampleWorkbook() {}

  public static void main(String[] args) throws IOException {
    Files.createDirectories(COMMITTED.getParent());
    try (XSSFWorkbook workbook = workbook();
        OutputStream out = Files.newOutputStream(COMMITTED)) {
      workbook.write(out);
    }
  }

  static XSSFWorkbook workbook() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("申报表");
    CellStyle style = workbook.createCellStyle();
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    for (int row = 0; row < CELLS.length; row++) {
      Row made = sheet.createRow(row);
      for (int column = 0; column < COLUMNS; column++) {
        Cell cell = made.createCell(column);
        cell.setCellStyle(style);
        String text = CELLS[row][column];
        if (text != null) {
          cell.setCellValue(text);
          merge(sheet, row, column);
        }
      }
    }
    for (int column = 0; column < COLUMNS; column++) {
      sheet.setColumnWidth(column, 18 * 256);
    }
    return workbook;
  }

  private static void merge(Sheet sheet, int row, int column) {
    int lastColumn = column;
    while (lastColumn + 1 < COLUMNS && CELLS[row][lastColumn + 1] == null) {
      lastColumn++;
    }
    int lastRow = row;
    while (column == 0 && lastRow + 1 < CELLS.length && CELLS[lastRow + 1][0] == null) {
      lastRow++;
    }
    if (lastColumn > column || lastRow > row) {
      sheet.addMergedRegion(new CellRangeAddress(row, lastRow, column, lastColumn));
    }
  }
}
