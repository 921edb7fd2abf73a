package cn.jihe.addin.pane;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The old comments, which Excel now calls notes. */
final class Notes {

  private static final String USER = "科员";

  private final OpenWorkbook workbook;
  private final Sheets sheets;
  private final Ranges ranges;

  Notes(OpenWorkbook workbook, Sheets sheets, Ranges ranges) {
    this.workbook = workbook;
    this.sheets = sheets;
    this.ranges = ranges;
  }

  /** Those of the sheets given; an address without a sheet means the first of them. */
  ExcelObject of(List<XSSFSheet> where) {
    return new ExcelObject("NoteCollection")
        .items(() -> all(where), key -> required(where, key.address(0)))
        .call("Add", a -> add(where, a.address(0), a.text(1)))
        .call("GetItem", a -> required(where, a.address(0)))
        .call("GetItemAt", a -> at(where, a.number(0)))
        .call("GetItemOrNullObject", a -> find(where, a.address(0)));
  }

  private List<ExcelObject> all(List<XSSFSheet> where) {
    List<ExcelObject> notes = new ArrayList<>();
    for (XSSFSheet sheet : where) {
      sheet.getCellComments().forEach((cell, comment) -> notes.add(note(sheet, cell, comment)));
    }
    return notes;
  }

  private ExcelObject at(List<XSSFSheet> where, int index) {
    List<ExcelObject> all = all(where);
    if (index < 0 || index >= all.size()) {
      throw RichError.itemNotFound();
    }
    return all.get(index);
  }

  private ExcelObject required(List<XSSFSheet> where, String address) {
    ExcelObject note = find(where, address);
    if (note.isNothing()) {
      throw RichError.itemNotFound();
    }
    return note;
  }

  private ExcelObject find(List<XSSFSheet> where, String address) {
    XSSFSheet sheet = sheets.of(address, where.getFirst());
    CellAddress cell = cell(address);
    XSSFComment comment = sheet.getCellComment(cell);
    return comment == null ? ExcelObject.NOTHING : note(sheet, cell, comment);
  }

  static CellAddress cell(String address) {
    CellRangeAddress range = Ranges.parsed(address);
    if (range.getNumberOfCells() != 1) {
      throw RichError.invalidArgument();
    }
    return new CellAddress(range.getFirstRow(), range.getFirstColumn());
  }

  private ExcelObject add(List<XSSFSheet> where, String address, String content) {
    XSSFSheet sheet = sheets.of(address, where.getFirst());
    CellAddress cell = cell(address);
    Protection.demandObjects(sheet);
    if (sheet.getCellComment(cell) != null || Comments.at(workbook, sheet, cell).isPresent()) {
      throw RichError.invalidArgument();
    }
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            0,
            0,
            0,
            0,
            cell.getColumn() + 1,
            cell.getRow(),
            cell.getColumn() + 3,
            cell.getRow() + 4);
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAddress(cell);
    comment.setString(new XSSFRichTextString(content));
    comment.setAuthor(USER);
    workbook.dirty(true);
    return note(sheet, cell, comment);
  }

  private ExcelObject note(XSSFSheet sheet, CellAddress cell, XSSFComment comment) {
    CellRangeAddress place =
        new CellRangeAddress(cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn());
    ExcelObject range = ranges.range(sheet, place);
    return new ExcelObject("Note")
        .known("_Id", (String) range.reader("Address").get())
        .read("AuthorName", comment::getAuthor)
        .read("Content", () -> comment.getString().getString())
        .read("Visible", comment::isVisible)
        .write("Content", text -> content(sheet, comment, text.asText()))
        .write("Visible", visible -> comment.setVisible(visible.asBoolean()))
        .call("GetLocation", a -> range)
        .run("Delete", a -> delete(sheet, cell));
  }

  private void content(XSSFSheet sheet, XSSFComment comment, String text) {
    Protection.demandObjects(sheet);
    comment.setString(new XSSFRichTextString(text));
    workbook.dirty(true);
  }

  private void delete(XSSFSheet sheet, CellAddress cell) {
    Protection.demandObjects(sheet);
    Ranges.cell(sheet, cell.getRow(), cell.getColumn()).removeCellComment();
    workbook.dirty(true);
  }
}
