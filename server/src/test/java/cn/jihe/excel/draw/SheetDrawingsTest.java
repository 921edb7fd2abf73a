package cn.jihe.excel.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import cn.jihe.excel.draw.CellLook.Side;
import cn.jihe.excel.draw.SheetDrawing.DrawingCell;
import cn.jihe.excel.draw.SheetDrawing.DrawingColumn;
import cn.jihe.excel.draw.SheetDrawing.DrawingRow;
import cn.jihe.excel.grid.CellPlace;
import cn.jihe.excel.grid.CellTaker;
import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.grid.PoiGrids;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.form.Form;
import cn.jihe.support.DrawnPages;
import cn.jihe.support.DrawnPages.Page;
import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import cn.jihe.support.Thoroughness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
final class SheetDrawingsTest {

  static Stream<Path> workbooks() {
    return DrawnPages.workbooks().stream();
  }

  /** Those that POI's user model reads, too. */
  static Stream<Path> readByPoi() {
    return workbooks().filter(file -> SheetDrawingsTest.isRead(DrawnPages.bytes(file)));
  }

  private static boolean isRead(byte[] bytes) {
    try (Workbook workbook = poi(bytes)) {
      return !PoiGrids.take(workbook, new CellTaker(false)).isEmpty();
    } catch (Exception notByPoi) {
      return false;
    }
  }

  @Test
  void poiReadsEnoughOfThemToBeCompared() {
    assertThat(readByPoi().filter(file -> !file.toString().contains("strangers")))
        .hasSizeGreaterThanOrEqualTo(Thoroughness.of(4, 11));
  }

  private static List<Page> pages(Path file) {
    return DrawnPages.of(file.getFileName().toString(), DrawnPages.bytes(file));
  }

  private static Workbook poi(byte[] bytes) throws IOException {
    return WorkbookFactory.create(new ByteArrayInputStream(bytes));
  }

  private static Stream<DrawingCell> cells(SheetDrawing drawing) {
    return drawing.rows().stream().flatMap(row -> row.cells().stream());
  }

  /** Which cell is drawn at each place; fails where two are. */
  private static Map<CellPlace, DrawingCell> places(SheetDrawing drawing) {
    Map<CellPlace, DrawingCell> places = new HashMap<>();
    cells(drawing)
        .forEach(
            cell -> {
              Span region = cell.region();
              for (int row = region.firstRow(); row <= region.lastRow(); row++) {
                for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
                  DrawingCell other = places.put(new CellPlace(row, column), cell);
                  assertThat(other).as("drawn twice at %s", cell.ref().a1()).isNull();
                }
              }
            });
    assertThat(places).hasSize(drawing.rows().size() * drawing.columns().size());
    return places;
  }

  @ParameterizedTest
  @MethodSource("readByPoi")
  void everyPlaceIsDrawnOnceWithTheTextAndTheMergedCellsThatPoiHas(Path file) throws IOException {
    try (Workbook workbook = poi(DrawnPages.bytes(file))) {
      List<Grid> grids = PoiGrids.take(workbook, new CellTaker(false));
      for (Page page : pages(file)) {
        Grid grid = grids.get(page.drawing().area().sheetIndex());
        Span all = page.drawing().area().drawn();
        assertThat(page.drawing().rows()).extracting(DrawingRow::number).contains(all.firstRow());
        places(page.drawing())
            .forEach(
                (at, cell) -> {
                  assertThat(cell.text())
                      .as("%s %s", page.name(), cell.ref().a1())
                      .isEqualTo(grid.text(at.row(), at.column()));
                  Span merged = grid.span(at.row(), at.column());
                  if (at.row() < all.firstRow()) {
                    return;
                  }
                  assertThat(cell.region())
                      .isEqualTo(
                          new Span(
                              Math.max(merged.firstRow(), all.firstRow()),
                              Math.max(merged.firstColumn(), all.firstColumn()),
                              Math.min(merged.lastRow(), all.lastRow()),
                              Math.min(merged.lastColumn(), all.lastColumn())));
                  assertThat(cell.ref()).isEqualTo(grid.ref(at.row(), at.column()));
                });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("readByPoi")
  void widthsHeightsBordersAndAlignmentAreThoseOfPoi(Path file) throws IOException {
    try (Workbook workbook = poi(DrawnPages.bytes(file))) {
      for (Page page : pages(file)) {
        Sheet sheet = workbook.getSheet(page.drawing().area().sheet());
        SheetLook look = new XlsSheetLook(sheet);
        for (DrawingColumn column : page.drawing().columns()) {
          assertThat(column.width()).isCloseTo(look.width(column.number()), offset(0.75));
          assertThat(column.hidden()).isEqualTo(sheet.isColumnHidden(column.number()));
        }
        for (DrawingRow row : page.drawing().rows()) {
          Row held = sheet.getRow(row.number());
          assertThat(row.hidden()).isEqualTo(held != null && held.getZeroHeight());
          assertThat(row.height()).isCloseTo(look.height(row.number()), offset(0.5));
          for (DrawingCell cell : row.cells()) {
            CellLook poi = look.cell(cell.region().firstRow(), cell.region().firstColumn());
            assertThat(cell.look().upright()).isEqualTo(poi.upright());
            assertThat(cell.look().wraps()).isEqualTo(poi.wraps());
            assertThat(cell.look().bold()).isEqualTo(poi.bold());
            if (poi.across() != CellLook.Across.GENERAL) {
              assertThat(cell.look().across()).isEqualTo(poi.across());
            }
            if (cell.region().isSingle()) {
              assertThat(cell.look().borders())
                  .isEqualTo(borders(sheet, cell.ref().row(), cell.ref().column(), poi));
            }
          }
        }
      }
    }
  }

  /** POI takes no notice of borders that a style does not say it applies; Excel shows them. */
  private static Set<Side> borders(Sheet sheet, int row, int column, CellLook poi) {
    Row held = sheet.getRow(row);
    if (held == null || !(held.getCell(column) instanceof XSSFCell cell)) {
      return poi.borders();
    }
    int border = Math.toIntExact(cell.getCellStyle().getCoreXf().getBorderId());
    XSSFCellBorder lines =
        ((XSSFWorkbook) sheet.getWorkbook()).getStylesSource().getBorderAt(border);
    return Stream.of(Side.values())
        .filter(
            side ->
                lines.getBorderStyle(XSSFCellBorder.BorderSide.valueOf(side.name()))
                    != BorderStyle.NONE)
        .collect(Collectors.toUnmodifiableSet());
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void everyFieldStandsInTheDrawingWithItsText(Path file) {
    for (Page page : pages(file)) {
      Map<CellPlace, DrawingCell> places = places(page.drawing());
      Form form = page.report().form();
      assertThat(form.source().cells()).isNotEmpty();
      form.source()
          .cells()
          .forEach(
              (path, located) -> {
                CellPlace at = new CellPlace(located.cell().row(), located.cell().column());
                assertThat(places).as("%s %s", page.name(), path).containsKey(at);
                DrawingCell cell = Objects.requireNonNull(places.get(at));
                if (located.whole()) {
                  assertThat(cell.text()).isEqualTo(located.value().text());
                }
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"000-sheets.xlsx, 000-sheets-legacy.xls", "004-sheets.xlsx, 004-sheets-legacy.xls"})
  void anOldWorkbookIsDrawnAsTheNewOneWithTheSameContents(String fresh, String old) {
    List<Page> ones = DrawnPages.of(fresh, Opening.real(fresh));
    List<Page> others = DrawnPages.of(old, Opening.real(old));
    assertThat(others).hasSameSizeAs(ones);
    for (int i = 0; i < ones.size(); i++) {
      assertThat(drawn(others.get(i))).isEqualTo(drawn(ones.get(i)));
    }
  }

  private static List<String> drawn(Page page) {
    return cells(page.drawing())
        .map(cell -> cell.ref().a1() + " " + cell.region() + " " + cell.text() + cell.look())
        .toList();
  }

  private static SheetDrawing draw(byte[] bytes, DrawArea area) throws RefusedWorkbook {
    try (OpenedWorkbook opened = Opening.OPENER.open("a.xlsx", bytes)) {
      return SheetDrawings.draw(opened, List.of(area)).getFirst();
    }
  }

  @Test
  void ofMergedCellsThatOverlapEachPlaceIsDrawnOnce() throws RefusedWorkbook {
    XSSFWorkbook workbook = new XSSFWorkbook();
    XSSFSheet sheet = workbook.createSheet("a");
    for (String region : List.of("A1:C3", "B2:D4", "B2:C2", "C1:F1", "A3:A6", "D4:F6", "E2:E6")) {
      sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf(region));
    }
    sheet.createRow(1).createCell(1).setCellValue("in the middle");

    SheetDrawing drawing = draw(Opening.bytes(workbook), DrawArea.of("a", 0, new Span(0, 0, 5, 5)));

    assertThat(places(drawing)).hasSize(36);
    assertThat(cells(drawing).map(DrawingCell::ref)).doesNotHaveDuplicates();
  }

  @Test
  void theFormsOfAListHaveTheNamesOfItsColumnsAbove() throws IOException {
    Path list = Path.of("src/test/resources/elsewhere/05-zhalaite-flat-list-words.xlsx");
    List<Page> pages = pages(list);

    assertThat(numbers(pages.get(0).drawing())).startsWith(1, 2, 3, 4, 5).endsWith(14);
    assertThat(numbers(pages.get(1).drawing())).startsWith(1, 2, 3, 15, 16).endsWith(18);
    for (Page page : pages) {
      assertThat(cells(page.drawing()).map(DrawingCell::text)).contains("项目绩效目标表", "三级指标", "目标值");
    }
  }

  private static List<Integer> numbers(SheetDrawing drawing) {
    return drawing.rows().stream().map(DrawingRow::number).toList();
  }

  @Test
  void ofAFormThatIsTooLargeTheBeginningIsDrawn() throws RefusedWorkbook {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.createSheet("a").createRow(3).createCell(5).setCellValue("text");
    DrawArea area = DrawArea.of("a", 0, new Span(2, 4, 1_000_000, 16_000));

    SheetDrawing drawing = draw(Opening.bytes(workbook), area);

    assertThat(drawing.rows()).hasSizeBetween(50, DrawArea.MOST_ROWS);
    assertThat(drawing.columns()).hasSize(DrawArea.MOST_COLUMNS);
    assertThat(drawing.rows().get(1).cells().get(1).text()).isEqualTo("text");
  }

  @Test
  void aSheetThatIsNotThereHasNoRows() throws RefusedWorkbook {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.createSheet("a");
    byte[] bytes = Opening.bytes(workbook);

    SheetDrawing drawing = draw(bytes, DrawArea.of("b", 0, new Span(0, 0, 3, 3)));

    assertThat(drawing.rows()).isEmpty();
  }

  @Test
  void ofTwoSheetsWithOneNameTheOneThatIsMeantIsDrawn() throws Exception {
    XSSFWorkbook workbook = new XSSFWorkbook();
    for (String name : List.of("first", "other", "third")) {
      String text = name.equals("first") ? "ours" + OwnMark.INVISIBLE : name;
      workbook.createSheet(name).createRow(0).createCell(0).setCellValue(text);
    }
    RawPackage raw = RawPackage.of(Opening.bytes(workbook));
    String main = new String(raw.content("xl/workbook.xml"), StandardCharsets.UTF_8);
    byte[] bytes =
        raw.part("xl/workbook.xml", main.replaceAll("\"(?:first|other|third)\"", "\"a\"")).bytes();

    Span place = Span.ofCell(0, 0);
    assertThat(cells(draw(bytes, DrawArea.of("a", 0, place))).map(DrawingCell::text))
        .containsExactly("other");
    assertThat(cells(draw(bytes, DrawArea.of("a", 1, place))).map(DrawingCell::text))
        .containsExactly("third");
  }

  @Test
  void whatStandsOutsideOfTheAreaIsNotKept() throws RefusedWorkbook {
    XSSFWorkbook workbook = new XSSFWorkbook();
    XSSFSheet sheet = workbook.createSheet("a");
    for (int row = 0; row < 40; row++) {
      sheet.createRow(row).createCell(0).setCellValue("row " + row);
    }

    SheetDrawing drawing =
        draw(Opening.bytes(workbook), DrawArea.of("a", 0, new Span(10, 0, 12, 2)));

    assertThat(cells(drawing).map(DrawingCell::text).filter(text -> !text.isEmpty()))
        .containsExactly("row 10", "row 11", "row 12");
  }
}
