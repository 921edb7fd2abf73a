package cn.jihe.addin.pane;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheets of the open workbook as an add-in reaches them. */
final class Sheets {

  private final OpenWorkbook workbook;
  private final Ranges ranges;
  private final Notes notes;
  private final Comments comments;

  Sheets(OpenWorkbook workbook) {
    this.workbook = workbook;
    ranges = new Ranges(workbook, this);
    notes = new Notes(workbook, this, ranges);
    comments = new Comments(workbook, this, ranges);
  }

  Ranges ranges() {
    return ranges;
  }

  ExcelObject notes() {
    return notes.of(all());
  }

  ExcelObject comments() {
    return comments.of(all());
  }

  private List<XSSFSheet> all() {
    List<XSSFSheet> sheets = new ArrayList<>();
    for (Sheet sheet : workbook.poi()) {
      sheets.add((XSSFSheet) sheet);
    }
    return sheets;
  }

  /** The collection {@code workbook.worksheets}. */
  ExcelObject collection() {
    return new ExcelObject("WorksheetCollection")
        .items(() -> all().stream().map(this::sheet).toList(), key -> sheet(required(key.text(0))))
        .call("GetItemOrNullObject", a -> maybe(a.text(0)))
        .call("GetActiveWorksheet", a -> sheet(workbook.selectedSheet()))
        .call("GetFirst", a -> sheet(all().getFirst()))
        .run("_RegisterDataChangedEvent", a -> {})
        .run("_UnregisterDataChangedEvent", a -> {});
  }

  private ExcelObject maybe(String key) {
    XSSFSheet sheet = find(key);
    return sheet == null ? ExcelObject.NOTHING : sheet(sheet);
  }

  private XSSFSheet required(String key) {
    XSSFSheet sheet = find(key);
    if (sheet == null) {
      throw RichError.itemNotFound();
    }
    return sheet;
  }

  private XSSFSheet find(String key) {
    for (XSSFSheet sheet : all()) {
      if (workbook.id(sheet).equals(key) || sheet.getSheetName().equalsIgnoreCase(key)) {
        return sheet;
      }
    }
    return null;
  }

  XSSFSheet byId(String id) {
    return required(id);
  }

  /** The sheet that an address names, else the one given. */
  XSSFSheet of(String address, XSSFSheet otherwise) {
    int mark = address.lastIndexOf('!');
    if (mark < 0) {
      return otherwise;
    }
    String name = address.substring(0, mark);
    boolean quoted = name.startsWith("'");
    return required(quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name);
  }

  ExcelObject sheet(XSSFSheet sheet) {
    return new ExcelObject("Worksheet")
        .known("Id", workbook.id(sheet))
        .read("Id", () -> workbook.id(sheet))
        .read("Name", sheet::getSheetName)
        .read("Position", () -> workbook.poi().getSheetIndex(sheet))
        .read("Visibility", () -> visibility(sheet))
        .lead("Protection", () -> Protection.of(sheet))
        .lead("Notes", () -> notes.of(List.of(sheet)))
        .lead("Comments", () -> comments.of(List.of(sheet)))
        .call("GetRange", a -> ranges.at(sheet, a.value(0).asText("")))
        .call("GetCell", a -> cells(sheet, a.number(0), a.number(1), 1, 1))
        .call(
            "GetRangeByIndexes",
            a -> cells(sheet, a.number(0), a.number(1), a.number(2), a.number(3)))
        .call("GetUsedRange", a -> usedOrCorner(sheet, a.flag(0)))
        .call("GetUsedRangeOrNullObject", a -> ranges.used(sheet, a.flag(0)))
        .run("Activate", a -> activate(sheet))
        .run("_RegisterDataChangedEvent", a -> {})
        .run("_UnregisterDataChangedEvent", a -> {});
  }

  private String visibility(XSSFSheet sheet) {
    return switch (workbook.poi().getSheetVisibility(workbook.poi().getSheetIndex(sheet))) {
      case VISIBLE -> "Visible";
      case HIDDEN -> "Hidden";
      case VERY_HIDDEN -> "VeryHidden";
    };
  }

  private ExcelObject cells(XSSFSheet sheet, int row, int column, int rows, int columns) {
    if (row < 0 || column < 0 || rows < 1 || columns < 1) {
      throw RichError.invalidArgument();
    }
    return ranges.range(
        sheet, new CellRangeAddress(row, row + rows - 1, column, column + columns - 1));
  }

  private ExcelObject usedOrCorner(XSSFSheet sheet, boolean valuesOnly) {
    ExcelObject used = ranges.used(sheet, valuesOnly);
    return used.isNothing() ? ranges.at(sheet, "A1") : used;
  }

  private void activate(XSSFSheet sheet) {
    if (!visibility(sheet).equals("Visible")) {
      throw RichError.invalidArgument();
    }
    workbook.select(sheet, CellRangeAddress.valueOf("A1"));
  }
}
