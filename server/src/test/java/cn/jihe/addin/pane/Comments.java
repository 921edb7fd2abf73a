package cn.jihe.addin.pane;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Comments that can be answered. Notes are not among them. */
final class Comments {

  private static final String USER = "科员";

  private final OpenWorkbook workbook;
  private final Sheets sheets;
  private final Ranges ranges;

  Comments(OpenWorkbook workbook, Sheets sheets, Ranges ranges) {
    this.workbook = workbook;
    this.sheets = sheets;
    this.ranges = ranges;
  }

  static Optional<ThreadedComment> at(OpenWorkbook workbook, XSSFSheet sheet, CellAddress cell) {
    return workbook.threads().stream()
        .filter(each -> each.sheet().equals(sheet) && each.cell().equals(cell))
        .findFirst();
  }

  /** Those of the sheets given. */
  ExcelObject of(List<XSSFSheet> where) {
    return new ExcelObject("CommentCollection")
        .items(() -> all(where).map(this::comment).toList(), key -> byId(where, key.text(0)))
        .call("Add", a -> add(where, a.address(0), a.text(1)))
        .call("GetItemAt", a -> comment(all(where).toList().get(a.number(0))))
        .call("GetItemOrNullObject", a -> maybe(where, a.text(0)))
        .call("GetItemByCell", a -> byCell(where, a.address(0)));
  }

  private java.util.stream.Stream<ThreadedComment> all(List<XSSFSheet> where) {
    return workbook.threads().stream().filter(each -> where.contains(each.sheet()));
  }

  private ExcelObject maybe(List<XSSFSheet> where, String id) {
    return all(where)
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(this::comment)
        .orElse(ExcelObject.NOTHING);
  }

  private ExcelObject byId(List<XSSFSheet> where, String id) {
    ExcelObject found = maybe(where, id);
    if (found.isNothing()) {
      throw RichError.itemNotFound();
    }
    return found;
  }

  private ExcelObject byCell(List<XSSFSheet> where, String address) {
    return at(workbook, sheets.of(address, where.getFirst()), Notes.cell(address))
        .map(this::comment)
        .orElseThrow(RichError::itemNotFound);
  }

  private ExcelObject add(List<XSSFSheet> where, String address, String content) {
    XSSFSheet sheet = sheets.of(address, where.getFirst());
    CellAddress cell = Notes.cell(address);
    Protection.demandObjects(sheet);
    if (sheet.getCellComment(cell) != null || at(workbook, sheet, cell).isPresent()) {
      throw RichError.invalidArgument();
    }
    ThreadedComment comment =
        new ThreadedComment(
            "{C0" + workbook.threads().size() + cell + "}", sheet, cell, USER, content);
    workbook.threads().add(comment);
    workbook.dirty(true);
    return comment(comment);
  }

  private ExcelObject comment(ThreadedComment comment) {
    CellAddress cell = comment.cell();
    CellRangeAddress place =
        new CellRangeAddress(cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn());
    return new ExcelObject("Comment")
        .known("Id", comment.id())
        .read("Id", comment::id)
        .read("AuthorName", comment::author)
        .read("Content", comment::content)
        .read("ContentType", () -> "Plain")
        .read("Resolved", () -> false)
        .call("GetLocation", a -> ranges.range(comment.sheet(), place))
        .run("Delete", a -> delete(comment));
  }

  private void delete(ThreadedComment comment) {
    Protection.demandObjects(comment.sheet());
    workbook.threads().remove(comment);
    workbook.dirty(true);
  }
}
