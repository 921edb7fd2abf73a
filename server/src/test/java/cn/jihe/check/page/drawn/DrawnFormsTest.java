package cn.jihe.check.page.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import cn.jihe.check.page.drawn.DrawnForm.DrawnAside;
import cn.jihe.check.page.drawn.DrawnForm.DrawnCell;
import cn.jihe.check.page.drawn.DrawnForm.DrawnRow;
import cn.jihe.excel.draw.SheetDrawing.DrawingColumn;
import cn.jihe.excel.grid.CellNames;
import cn.jihe.excel.grid.CellPlace;
import cn.jihe.excel.grid.Span;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import cn.jihe.rule.told.Entry;
import cn.jihe.support.DrawnPages;
import cn.jihe.support.DrawnPages.Page;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Opening;
import cn.jihe.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@Execution(ExecutionMode.CONCURRENT)
final class DrawnFormsTest {

  static Stream<Path> workbooks() {
    return DrawnPages.workbooks().stream();
  }

  private static List<Page> pages(Path file) {
    return DrawnPages.of(file.getFileName().toString(), DrawnPages.bytes(file));
  }

  /** A declaration whose targets have faults, its sheet changed. */
  private static Page changed(Consumer<Sheet> change) {
    byte[] bytes = new FilledDeclaration().withPoorTargets().xlsx();
    try {
      Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes));
      change.accept(workbook.getSheetAt(0));
      return DrawnPages.of("a.xlsx", Opening.bytes(workbook)).getFirst();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<DrawnCell> inTable(DrawnForm form) {
    return form.rows().stream().flatMap(row -> row.cells().stream()).toList();
  }

  private static Stream<DrawnAside> asides(DrawnForm form) {
    return Stream.concat(
        form.rows().stream()
            .flatMap(row -> row.gaps().stream())
            .flatMap(gap -> gap.asides().stream()),
        form.asides().stream());
  }

  /** The element that a cell is drawn in: its own, or that of the merged cell that covers it. */
  private static Element cell(Document page, String name) {
    return DrawnPages.elements(page, "td", "data-cell").stream()
        .filter(
            cell ->
                cell.getAttribute("data-cell").equals(name)
                    || Arrays.asList(cell.getAttribute("data-also").split(" ")).contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name));
  }

  private static Set<String> words(Element element, String attribute) {
    return new HashSet<>(Arrays.asList(element.getAttribute(attribute).split(" ")));
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void everyFindingMarksTheCellThatItStandsAt(Path file) {
    for (Page page : pages(file)) {
      Document html = DrawnPages.parsed(page.view());
      assertThat(page.entries().stream().flatMap(entry -> entry.findings().stream()))
          .containsExactlyInAnyOrderElementsOf(page.report().findings());
      for (int i = 0; i < page.entries().size(); i++) {
        Entry entry = page.entries().get(i);
        if (entry.whole()) {
          assertThat(words(cell(html, entry.cell().a1()), "data-finding"))
              .contains(String.valueOf(i + 1));
          continue;
        }
        for (Finding finding : entry.findings()) {
          Element cell = cell(html, finding.cell().a1());
          assertThat(words(cell, "data-finding")).contains(String.valueOf(i + 1));
          assertThat(Severity.valueOf(cell.getAttribute("data-severity")))
              .isLessThanOrEqualTo(finding.severity());
          if (isTheCell(page, finding)) {
            assertThat(cell.getTextContent().replaceAll("\\s", ""))
                .as("%s %s", page.name(), finding.id())
                .contains(finding.found().lines().findFirst().orElse("").replaceAll("\\s", ""));
          }
        }
      }
    }
  }

  /** Whether what was found is what its cell shows, and nothing that was put together. */
  private static boolean isTheCell(Page page, Finding finding) {
    return finding.path().stream()
        .map(path -> page.report().form().source().cells().get(path))
        .anyMatch(located -> located != null && located.whole() && !located.signApart());
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void nothingElseIsMarkedAndEveryFindingIsLinkedTo(Path file) {
    for (Page page : pages(file)) {
      Document html = DrawnPages.parsed(page.view());
      Map<String, Severity> gravest = new HashMap<>();
      page.entries()
          .forEach(entry -> gravest.merge(entry.cell().a1(), entry.severity(), Severity::graver));
      DrawnPages.elements(html, "td", "data-severity")
          .forEach(
              cell -> {
                Set<String> names = words(cell, "data-also");
                names.add(cell.getAttribute("data-cell"));
                assertThat(names.stream().flatMap(name -> Stream.ofNullable(gravest.remove(name))))
                    .contains(Severity.valueOf(cell.getAttribute("data-severity")));
              });
      assertThat(gravest).as(page.name()).isEmpty();

      Set<String> links = new HashSet<>();
      DrawnPages.elements(html, "a", "href").forEach(link -> links.add(link.getAttribute("href")));
      int form = page.report().form().place().index() + 1;
      for (int i = 1; i <= page.entries().size(); i++) {
        assertThat(links.remove("#f-" + form + "-" + i)).as("%s %s", page.name(), i).isTrue();
      }
      assertThat(links).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void noCellIsDrawnTwiceAndTheTableHasNoHoles(Path file) {
    for (Page page : pages(file)) {
      DrawnForm form = page.view();
      List<String> ids =
          Stream.concat(
                  inTable(form).stream(), asides(form).flatMap(aside -> aside.cells().stream()))
              .flatMap(cell -> Stream.concat(Stream.of(cell.id()), cell.spots().stream()))
              .toList();
      assertThat(ids).as(page.name()).doesNotHaveDuplicates();
      assertFilled(form);
    }
  }

  /** Lays the table out as a browser does: every place is covered, and once. */
  private static void assertFilled(DrawnForm form) {
    int columns = form.columns().size();
    Set<CellPlace> taken = new HashSet<>();
    for (int line = 0; line < form.rows().size(); line++) {
      DrawnRow row = form.rows().get(line);
      int at = line;
      row.cells().forEach(cell -> put(taken, at, cell.columns(), cell.rows()));
      row.gaps().forEach(gap -> put(taken, at, gap.columns(), 1));
    }
    assertThat(taken).hasSize(columns * form.rows().size());
    assertThat(taken).allMatch(place -> place.column() < columns);
    assertThat(taken).allMatch(place -> place.row() < form.rows().size());
  }

  private static void put(Set<CellPlace> taken, int line, int columns, int rows) {
    int column = 0;
    while (taken.contains(new CellPlace(line, column))) {
      column++;
    }
    for (int row = line; row < line + rows; row++) {
      for (int each = column; each < column + columns; each++) {
        assertThat(taken.add(new CellPlace(row, each))).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void columnsHaveTheirShareOfTheWidth(Path file) {
    for (Page page : pages(file)) {
      List<DrawingColumn> columns =
          page.drawing().columns().stream().filter(column -> !column.hidden()).toList();
      double sum = columns.stream().mapToDouble(DrawingColumn::width).sum();
      for (int i = 0; i < columns.size(); i++) {
        double share = Integer.parseInt(page.view().columns().get(i).style().replace("w-", ""));
        assertThat(share).isCloseTo(95 * columns.get(i).width() / sum, offset(1.0));
      }
    }
  }

  @Test
  void whatIsHiddenIsSaidBetweenTheRowsAndItsFindingsCanBeReached() {
    Page page =
        changed(
            sheet -> {
              sheet.getRow(14).setZeroHeight(true);
              sheet.getRow(15).setZeroHeight(true);
            });

    DrawnForm form = page.view();
    DrawnAside hidden = asides(form).findFirst().orElseThrow();

    assertFilled(form);
    assertThat(hidden.title()).isEqualTo("已隐藏 2 行（第 15–16 行）");
    assertThat(hidden.counts()).isNotEmpty();
    assertThat(hidden.cells()).extracting(DrawnCell::name).contains("C15", "E15", "C16", "E16");
    assertThat(inTable(form)).extracting(DrawnCell::name).doesNotContain("E15").contains("A13");
    Element marked = cell(DrawnPages.parsed(form), "E15");
    assertThat(marked.getAttribute("id")).isEqualTo("c-1-E15");
    assertThat(marked.getTextContent()).contains("50元");
    assertThat(marked.getElementsByTagName("a").getLength()).isPositive();
  }

  @Test
  void aMergedCellWhoseFirstRowIsHiddenIsDrawnWhereItIsSeen() {
    Page page = changed(sheet -> sheet.getRow(12).setZeroHeight(true));

    assertFilled(page.view());
    assertThat(inTable(page.view()))
        .filteredOn(cell -> cell.name().equals("A13"))
        .singleElement()
        .satisfies(cell -> assertThat(cell.rows()).isEqualTo(5));
  }

  @Test
  void hiddenColumnsAreSaidBelow() {
    Page page = changed(sheet -> sheet.setColumnHidden(4, true));

    assertFilled(page.view());
    DrawnAside hidden = page.view().asides().getFirst();
    assertThat(page.view().columns()).extracting("letters").doesNotContain("E");
    assertThat(hidden.title()).startsWith("已隐藏 1 列（E 列）");
    assertThat(page.view().rows().getFirst().cells().getFirst().columns()).isEqualTo(5);
    for (int i = 0; i < page.entries().size(); i++) {
      if (!page.entries().get(i).whole()) {
        assertThat(
                words(
                    cell(DrawnPages.parsed(page.view()), page.entries().get(i).cell().a1()),
                    "data-finding"))
            .contains(String.valueOf(i + 1));
      }
    }
  }

  @Test
  void aFormAllOfWhichIsHiddenIsSaidToBe() {
    Page rows = changed(sheet -> sheet.forEach(row -> row.setZeroHeight(true)));
    Page columns =
        changed(
            sheet -> {
              for (int column = 0; column < 6; column++) {
                sheet.setColumnHidden(column, true);
              }
            });

    assertThat(asides(rows.view()).findFirst().orElseThrow().title()).contains("20 行");
    assertThat(asides(columns.view()).findFirst().orElseThrow().title()).contains("6 列");
    for (Page page : List.of(rows, columns)) {
      Document html = DrawnPages.parsed(page.view());
      assertThat(page.entries()).anyMatch(entry -> !entry.whole());
      page.entries().stream()
          .filter(entry -> !entry.whole())
          .forEach(
              entry ->
                  assertThat(cell(html, entry.cell().a1()).getAttribute("data-severity"))
                      .isNotEmpty());
    }
  }

  @Test
  void whatCellsHoldIsNeverMarkup() {
    List<String> texts =
        List.of(
            "<script>alert(1)</script>",
            "\"onclick='alert(1)' x=\"",
            "</td></tr></table>",
            "=HYPERLINK(\"javascript:alert(1)\")",
            "${7*7} [[${form}]] __${7*7}__",
            "&lt;b&gt; & <!-- ]]>");
    FilledDeclaration form = new FilledDeclaration();
    for (int i = 0; i < texts.size(); i++) {
      form.with("E" + (13 + i), texts.get(i)).with("C" + (13 + i), texts.get(i) + " " + i);
    }
    form.with("B3", "<img src=x onerror=alert(1)>");

    Page page = DrawnPages.of("a.xlsx", form.xlsx()).getFirst();
    Document html = DrawnPages.parsed(page.view());

    for (int i = 0; i < texts.size(); i++) {
      assertThat(cell(html, "E" + (13 + i)).getTextContent()).contains(texts.get(i));
      assertThat(cell(html, "C" + (13 + i)).getTextContent()).contains(texts.get(i) + " " + i);
    }
    assertThat(html.getElementsByTagName("script").getLength()).isZero();
    assertThat(html.getElementsByTagName("img").getLength()).isZero();
    assertThat(DrawnPages.html(page.view())).doesNotContain("onclick='").doesNotContain(" style=");
  }

  @Test
  void aLongTextIsFoldedAndNothingOfItIsLost() {
    String text = "全年举办健康讲座，提高居民健康知识知晓率。\n".repeat(30) + "𠮷".repeat(300);
    Page page =
        DrawnPages.of("a.xlsx", new FilledDeclaration().with("B11", text).xlsx()).getFirst();

    DrawnCell cell =
        inTable(page.view()).stream()
            .filter(each -> each.name().equals("B11"))
            .findFirst()
            .orElseThrow();

    assertThat(cell.text().codePointCount(0, cell.text().length())).isBetween(100, 200);
    assertThat(cell.text() + cell.rest()).isEqualTo(text);
    assertThat(
            cell(DrawnPages.parsed(page.view()), "B11").getElementsByTagName("details").getLength())
        .isEqualTo(1);
  }

  @Test
  void aTextThatGoesOnOverItsNeighboursIsNotSqueezedIntoItsCell() {
    Page page =
        changed(
            sheet -> {
              sheet.removeMergedRegion(1);
              for (int column = 0; column < 6; column++) {
                sheet.getRow(1).getCell(column).setCellStyle(null);
              }
              sheet.getRow(1).getCell(0).setCellValue("填报单位（盖章）：某区健康促进中心（2024年度）");
              sheet.getRow(1).getCell(1).setBlank();
              sheet.getRow(1).getCell(2).setBlank();
            });

    assertThat(inTable(page.view()))
        .filteredOn(cell -> cell.style().contains("spill"))
        .extracting(DrawnCell::name)
        .containsExactly("A2");
  }

  @Test
  void aCellThatAFindingOfAnotherIsAboutSaysSo() {
    Page page = DrawnPages.of("000-sheets.xlsx", Opening.real("000-sheets.xlsx")).getFirst();
    Document html = DrawnPages.parsed(page.view());
    int marked = 0;
    for (int i = 0; i < page.entries().size(); i++) {
      Entry entry = page.entries().get(i);
      CellRef title = page.report().form().place().title();
      for (CellRef also :
          entry.also().filter(cell -> cell.sheet().equals(title.sheet())).toList()) {
        Element cell = cell(html, also.a1());
        Set<String> numbers = words(cell, "data-further");
        numbers.addAll(words(cell, "data-finding"));
        assertThat(numbers).contains(String.valueOf(i + 1));
        marked++;
      }
    }
    assertThat(marked).isPositive();
    assertThat(page.view().hasFurther()).isTrue();
  }

  @Test
  void aMarkSaysSeverityAndCellAndIsALink() {
    Page page = changed(sheet -> {});
    Element cell = cell(DrawnPages.parsed(page.view()), "E14");
    Element link = (Element) cell.getElementsByTagName("a").item(0);

    assertThat(link.getAttribute("href")).matches("#f-1-[0-9]+");
    assertThat(link.getTextContent()).matches("[▲◆●][0-9]+(?:错误|警告|提示) E14：3000人次");
  }

  @Test
  void inEnglishEverythingAroundTheCellsIsEnglish() {
    byte[] bytes = new FilledDeclaration().withPoorTargets().xlsx();
    DrawnForm form = DrawnPages.of("a.xlsx", bytes, Language.EN).getFirst().view();

    assertThat(form.caption()).matches(".* A1:F20, cells marked: [0-9]+");
    assertThat(DrawnPages.html(form)).contains("Key:").doesNotContain("图例");
  }

  @Test
  void theSheetIsNamedAsTheWorkbookNamesIt() {
    Page page = DrawnPages.of("004-sheets.xlsx", Opening.real("004-sheets.xlsx")).getFirst();
    CellRef title = page.report().form().place().title();

    assertThat(DrawnPages.elements(DrawnPages.parsed(page.view()), "div", "data-sheet"))
        .singleElement()
        .satisfies(drawn -> assertThat(drawn.getAttribute("data-sheet")).isEqualTo(title.sheet()));
    assertThat(CellNames.span(page.report().form().place().range()))
        .isEqualTo(new Span(0, 0, 15, 8));
  }
}
