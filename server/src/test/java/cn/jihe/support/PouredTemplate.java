package cn.jihe.support;

import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.excel.read.FormsReader;
import cn.jihe.excel.write.DeclarationSheet;
import cn.jihe.excel.write.EvaluationSheet;
import cn.jihe.file.Limits;
import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.Workbook;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template being filled as a clerk does it: input cells only, and rows inserted where needed. */
public final class PouredTemplate implements AutoCloseable {

  private static final Limits LIMITS = Limits.DEFAULT;

  /** What the columns of indicators hold, from the first level on. */
  private static final List<String> LEAVES =
      List.of("level1", "level2", "level3", "target", "actual", "weight", "score", "deviation");

  private static final Set<String> FIGURES = Set.of("weight", "score");

  private final TemplateFile file;
  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final Map<String, CellRef> cells = new TreeMap<>();

  /** A released one. */
  public PouredTemplate(TemplateFile file) throws IOException, RefusedWorkbook {
    this(file, Templates.bytes(file));
  }

  /** Of any year, with its workbook. */
  public PouredTemplate(TemplateFile file, byte[] bytes) throws IOException, RefusedWorkbook {
    this.file = file;
    this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    this.sheet = workbook.getSheetAt(0);
    for (Field field : read(bytes).forms().getFirst().fields()) {
      CellRef cell = field.cell();
      if (cell != null) {
        cells.put(field.path().value(), cell);
      }
    }
  }

  public static Workbook read(byte[] bytes) throws RefusedWorkbook {
    return new FormsReader(new WorkbookOpener(LIMITS), LIMITS).read("上传.xlsx", bytes);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** Writes a field above the indicators; what the template calculates is left to it. */
  public void put(String path, String text) {
    CellRef ref = cells.get(path);
    if (ref == null) {
      throw new IllegalArgumentException("the template has no " + path);
    }
    Cell cell = sheet.getRow(ref.row()).getCell(ref.column());
    if (cell.getCellType() == CellType.FORMULA || text.isEmpty() || text.matches("[—－-]")) {
      return;
    }
    allow(cell, path);
    String leaf = new FieldPath(path).leaf();
    if (path.startsWith("funds.")) {
      cell.setCellValue(Double.parseDouble(text.replace(",", "")));
    } else if (leaf.endsWith("Date")) {
      cell.setCellValue(LocalDate.parse(text));
    } else {
      cell.setCellValue(text);
    }
  }

  /** The first row of indicators, from 0. */
  public int firstRow() {
    return file.kind() == FormKind.DECLARATION
        ? DeclarationSheet.HEADER + 1
        : EvaluationSheet.HEADER + 1;
  }

  /** The row behind the last one of indicators, from 0. */
  public int endRow() {
    int row = firstRow();
    while (!sheet.getRow(row).getCell(0).getStringCellValue().matches("总分|注：.*")) {
      row++;
    }
    return row;
  }

  /** The first column of indicators, from 0. */
  private int firstColumn() {
    return file.kind() == FormKind.DECLARATION ? 1 : 0;
  }

  public void indicators(List<Map<String, String>> rows) {
    while (endRow() - firstRow() < rows.size()) {
      insert(endRow());
    }
    for (int i = 0; i < rows.size(); i++) {
      for (Map.Entry<String, String> value : rows.get(i).entrySet()) {
        indicator(firstRow() + i, value.getKey(), value.getValue());
      }
    }
  }

  public void indicator(int row, String leaf, String text) {
    Cell cell = sheet.getRow(row).getCell(firstColumn() + LEAVES.indexOf(leaf));
    allow(cell, leaf);
    if (FIGURES.contains(leaf)) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  /** Inserts a row as programs do: with the formats of the row above, and none of its values. */
  public void insert(int row) {
    sheet.shiftRows(row, sheet.getLastRowNum(), 1, true, false);
    sheet.copyRows(row - 1, row - 1, row, new CellCopyPolicy());
    sheet.getRow(row).forEach(cell -> cell.setBlank());
  }

  public void delete(int row) {
    sheet.removeRow(sheet.getRow(row));
    sheet.shiftRows(row + 1, sheet.getLastRowNum(), -1, true, false);
  }

  private static void allow(Cell cell, String what) {
    if (cell.getCellStyle().getLocked()) {
      throw new IllegalStateException(what + " at " + new CellAddress(cell) + " is locked");
    }
  }

  /** Calculates as the program does on leaving a cell, and saves. */
  public byte[] saved() throws IOException {
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  /** Saves without any calculated result, so that the next program has to calculate. */
  public byte[] uncalculated() throws IOException {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.FORMULA) {
          String formula = cell.getCellFormula();
          cell.setBlank();
          cell.setCellFormula(formula);
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  public Form form() throws IOException, RefusedWorkbook {
    return read(saved()).forms().getFirst();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
