package cn.jihe.excel.mark;

import static cn.jihe.support.ClerksWorkbook.FORM;
import static cn.jihe.support.ClerksWorkbook.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.Limits;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.ClerksWorkbook;
import cn.jihe.support.MarkedCopies;
import cn.jihe.support.Marking;
import cn.jihe.support.Office;
import cn.jihe.support.PackageParts;
import cn.jihe.support.PackageProblems;
import cn.jihe.support.RawPackage;
import cn.jihe.support.SeenByUsers;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies that another program has saved since, or that an earlier version of ours has made. */
@Execution(ExecutionMode.CONCURRENT)
class ResavedCopiesTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private final Marking marking = new Marking();
  private final Annotator annotator =
      new Annotator(new WorkbookOpener(Limits.DEFAULT), Catalogue.texts());

  @TempDir private Path folder;

  private static byte[] original(String file) throws Exception {
    return file.startsWith("clerk") ? ClerksWorkbook.of(file) : Marking.real(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk.xlsx", "000-sheets.xlsx", "002-stacked.xlsx"})
  void whatPoiHasSavedIsCleaned(String file) throws Exception {
    byte[] original = original(file);
    byte[] resaved = Marking.changed(marking.annotate(file, original), poi -> {});
    byte[] cleaned = marking.clean(file, resaved);
    assertThat(SeenByUsers.of(cleaned)).isEqualTo(SeenByUsers.of(original));
    assertThat(MarkedCopies.problems(original, cleaned)).isEmpty();
    assertThat(marking.clean(file, cleaned)).isEqualTo(cleaned);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk.xlsx", "000-sheets.xlsx"})
  void whatPoiHasSavedIsMarkedAgainAndDoesNotGrow(String file) throws Exception {
    byte[] resaved = Marking.changed(marking.annotate(file, original(file)), poi -> {});
    byte[] again = marking.annotate(file, resaved);
    assertThat(SeenByUsers.of(again)).isEqualTo(SeenByUsers.of(resaved));
    assertThat(MarkedCopies.problems(resaved, again)).isEmpty();
    byte[] third = marking.annotate(file, Marking.changed(again, poi -> {}));
    assertThat(third.length).isLessThan(again.length + 200);
  }

  @Test
  void aCopyOfTheVersionThatWroteEverythingByPoiIsCleanedAndMarkedAgain() throws Exception {
    byte[] old;
    try (InputStream in =
        ResavedCopiesTest.class.getResourceAsStream("/annotated/clerk-poi.xlsx")) {
      old = Objects.requireNonNull(in).readAllBytes();
    }
    byte[] original = ClerksWorkbook.of("clerk.xlsx");
    byte[] cleaned = marking.clean("clerk.xlsx", old);
    assertThat(SeenByUsers.of(cleaned)).isEqualTo(SeenByUsers.of(original));
    assertThat(PackageParts.of(cleaned).keySet()).isEqualTo(PackageParts.of(original).keySet());
    assertThat(PackageProblems.of(cleaned)).isEqualTo(PackageProblems.of(original));
    byte[] again = marking.annotate("clerk.xlsx", old);
    assertThat(SeenByUsers.of(again).get("校验结果!A1")).contains(OwnMark.INVISIBLE);
    try (Workbook before = Marking.open(old);
        Workbook after = Marking.open(again)) {
      // Its looks are found again; headings, cells to type into and forms without findings are new.
      assertThat(after.getNumCellStyles()).isEqualTo(before.getNumCellStyles() + 3);
      assertThat(after.getNumberOfFonts()).isEqualTo(before.getNumberOfFonts() + 1);
    }
  }

  /** As correcting does it: one sheet is another, all else is as we left it. */
  @Test
  void aCopyInWhichOneSheetWasChangedIsUndoneButForThatSheet() throws Exception {
    byte[] original = ClerksWorkbook.of("a.xlsx");
    RawPackage copy = RawPackage.of(marking.annotate("a.xlsx", original));
    String sheet = new String(copy.content(SHEET), StandardCharsets.UTF_8);
    String changed = sheet.replaceFirst("<sheetData>", "<sheetData><!-- corrected -->");
    assertThat(changed).isNotEqualTo(sheet);
    byte[] cleaned = marking.clean("a.xlsx", copy.part(SHEET, changed).bytes());
    RawPackage before = RawPackage.of(original);
    before.part(
        SHEET,
        new String(before.content(SHEET), StandardCharsets.UTF_8)
            .replaceFirst("<sheetData>", "<sheetData><!-- corrected -->"));
    MarkedCopies.assertSameParts(before.bytes(), cleaned);
  }

  @Test
  void aCopyWhoseWorkbookPartWasChangedLosesOurSheetOnly() throws Exception {
    byte[] original = ClerksWorkbook.of("a.xlsx");
    RawPackage copy = RawPackage.of(marking.annotate("a.xlsx", original));
    copy.replace("xl/workbook.xml", "</workbook>", "<!-- opened --></workbook>");
    byte[] cleaned = marking.clean("a.xlsx", copy.bytes());
    RawPackage before = RawPackage.of(original);
    before.replace("xl/workbook.xml", "</workbook>", "<!-- opened --></workbook>");
    MarkedCopies.assertSameParts(before.bytes(), cleaned);
  }

  @Test
  void herOwnCommentBesideOursStaysWhenOursGo() throws Exception {
    CellAddress at = new CellAddress("A2");
    byte[] copy =
        Marking.changed(
            marking.annotate("a.xlsx", Marking.real("000-sheets.xlsx")),
            poi -> {
              Sheet sheet = poi.getSheetAt(1);
              ClientAnchor place = poi.getCreationHelper().createClientAnchor();
              place.setRow1(at.getRow());
              Comment hers = sheet.createDrawingPatriarch().createCellComment(place);
              hers.setString(poi.getCreationHelper().createRichTextString("我的"));
              hers.setAddress(at);
            });
    byte[] cleaned = marking.clean("a.xlsx", copy);
    try (Workbook poi = Marking.open(cleaned)) {
      Sheet sheet = poi.getSheetAt(0);
      assertThat(sheet.getCellComments()).containsOnlyKeys(at);
      assertThat(sheet.getCellComment(at).getString().getString()).isEqualTo("我的");
    }
    assertThat(PackageProblems.of(cleaned)).isEmpty();
  }

  @Test
  void marksAreFoundAlsoWhenOurSheetWasDeleted() throws Exception {
    byte[] original = ClerksWorkbook.of("a.xlsx");
    byte[] copy =
        Marking.changed(
            marking.annotate("a.xlsx", original),
            poi -> poi.removeSheetAt(poi.getSheetIndex(Marking.result(poi))));
    byte[] cleaned = marking.clean("a.xlsx", copy);
    try (Workbook poi = Marking.open(cleaned)) {
      Sheet form = poi.getSheet(FORM);
      assertThat(form.getCellComments()).containsOnlyKeys(TARGET);
      assertThat(form.getSheetConditionalFormatting().getNumConditionalFormattings()).isOne();
    }
  }

  @Test
  void whenOursIsTheOnlySheetLeftItStays() throws Exception {
    byte[] copy =
        Marking.changed(
            marking.annotate("a.xlsx", ClerksWorkbook.of("a.xlsx")),
            poi -> {
              while (poi.getNumberOfSheets() > 1) {
                poi.removeSheetAt(1);
              }
            });
    assertThat(annotator.clean("a.xlsx", copy).bytes()).isEqualTo(copy);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"clerk.xlsx", "000-sheets.xlsx", "004-sheets.xlsx"})
  void whatLibreOfficeHasSavedIsCleaned(String file) throws Exception {
    Office.assumeInstalled();
    byte[] original = original(file);
    Path saved = folder.resolve("saved");
    Files.write(folder.resolve("before-" + file), original);
    Files.write(folder.resolve("after-" + file), marking.annotate(file, original));
    Office.convert(folder, ".xlsx", "xlsx", saved);
    byte[] before = Files.readAllBytes(saved.resolve("before-" + file));
    byte[] cleaned = marking.clean(file, Files.readAllBytes(saved.resolve("after-" + file)));
    Map<String, String> seen = SeenByUsers.of(cleaned);
    assertThat(withoutLooks(seen)).isEqualTo(withoutLooks(SeenByUsers.of(before)));
    assertThat(MarkedCopies.problems(before, cleaned)).isEmpty();
  }

  /** LibreOffice numbers styles by what else there is, and selects a sheet where none was. */
  private static Map<String, String> withoutLooks(Map<String, String> seen) {
    seen.replaceAll((at, value) -> value.replaceAll("/[0-9]+$| (true|false)$", ""));
    return seen;
  }
}
