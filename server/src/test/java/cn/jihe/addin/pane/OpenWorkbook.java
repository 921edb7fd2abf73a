package cn.jihe.addin.pane;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook that is open in the Excel of a test: a real one, kept by POI. */
final class OpenWorkbook {

  /** Somebody edited cells. */
  interface Changed {

    void at(XSSFSheet sheet, String address, boolean byAddIn);
  }

  private final XSSFWorkbook poi;
  private final List<ThreadedComment> threads = new ArrayList<>();
  private final Identities identities = new Identities();
  private final List<Changed> listeners = new ArrayList<>();
  private String name;
  private boolean dirty;
  private boolean autoSave;
  private int saves;
  private byte[] onDisk;
  private XSSFSheet selectedSheet;
  private CellRangeAddress selected = CellRangeAddress.valueOf("A1");

  OpenWorkbook(String name, byte[] bytes) {
    this.name = name;
    this.onDisk = bytes;
    try {
      poi = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    selectedSheet = poi.getSheetAt(poi.getActiveSheetIndex());
  }

  XSSFWorkbook poi() {
    return poi;
  }

  String name() {
    return name;
  }

  /** Under which name it goes on after Save As. */
  void name(String other) {
    name = other;
  }

  List<ThreadedComment> threads() {
    return threads;
  }

  Identities ids() {
    return identities;
  }

  boolean dirty() {
    return dirty;
  }

  void dirty(boolean unsaved) {
    dirty = unsaved;
  }

  boolean autoSave() {
    return autoSave;
  }

  void autoSave(boolean on) {
    autoSave = on;
  }

  /** As in memory now. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      poi.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes it to its file. */
  void save() {
    onDisk = bytes();
    dirty = false;
    saves++;
  }

  /** What stands in its file. */
  byte[] onDisk() {
    return onDisk;
  }

  /** How often it was saved. */
  int saves() {
    return saves;
  }

  /** By which an add-in knows a sheet. */
  String id(Sheet sheet) {
    return String.format("{00000000-0001-0000-%04d-000000000000}", poi.getSheetIndex(sheet));
  }

  void select(XSSFSheet sheet, CellRangeAddress range) {
    selectedSheet = sheet;
    selected = range;
    poi.setActiveSheet(poi.getSheetIndex(sheet));
  }

  XSSFSheet selectedSheet() {
    return selectedSheet;
  }

  CellRangeAddress selected() {
    return selected;
  }

  void onChanged(Changed listener) {
    listeners.add(listener);
  }

  /** After an edit of values: formulas are worked out, and those who listen are told. */
  void edited(XSSFSheet sheet, CellRangeAddress range, boolean byAddIn) {
    dirty = true;
    calculate();
    listeners.forEach(each -> each.at(sheet, range.formatAsString(), byAddIn));
  }

  private void calculate() {
    FormulaEvaluator evaluator = poi.getCreationHelper().createFormulaEvaluator();
    for (Sheet sheet : poi) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            calculate(evaluator, cell);
          }
        }
      }
    }
  }

  private static void calculate(FormulaEvaluator evaluator, Cell cell) {
    try {
      evaluator.evaluateFormulaCell(cell);
    } catch (RuntimeException e) {
      // A function that POI does not know keeps the value Excel gave it.
      assert e.getMessage() != null;
    }
  }
}
