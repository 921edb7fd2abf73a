package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.Opening;
import cn.jihe.support.ResultSite;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A file that is put in again takes its own place, and the page says what has become better. */
final class ChangedFileTest {

  private static final ResultSite SITE = ResultSite.shared();
  private static final String NAME = "表.xlsx";
  private static final byte[] BEFORE =
      FilledDeclaration.xlsx(
          new FilledDeclaration().withPoorTargets(),
          new FilledDeclaration().ofProject("设备购置").with("E13", ">=24场"));

  /** The first form has three faults less, the second one another fault and one more. */
  private static final byte[] AFTER =
      FilledDeclaration.xlsx(
          new FilledDeclaration()
              .withPoorTargets()
              .with("E14", "≥3000.00(人次)")
              .with("E15", "≤50.00(元)")
              .with("E16", "=100.00(%)"),
          new FilledDeclaration().ofProject("设备购置").with("E13", "24").with("C14", ""));

  /** What became of the findings by their keys alone. */
  private static String since(String name, byte[] before, byte[] after) {
    List<String> left = keys(name, before);
    int all = left.size();
    List<String> added = new ArrayList<>();
    for (String key : keys(name, after)) {
      if (!left.remove(key)) {
        added.add(key);
      }
    }
    return "与上次相比：改正 %d · 未改 %d · 新增 %d".formatted(left.size(), all - left.size(), added.size());
  }

  private static List<String> keys(String name, byte[] bytes) {
    JsonNode checked = SITE.checked(name, bytes);
    List<String> keys = new ArrayList<>();
    checked.get("findings").forEach(finding -> keys.add(finding.get("key").asText()));
    SITE.findings(name, bytes).forEach(finding -> keys.add(finding.get("key").asText()));
    return keys;
  }

  private static void assertShows(Document page, String name, byte[] bytes) {
    JsonNode checked = SITE.checked(name, bytes);
    for (JsonNode form : checked.get("forms")) {
      String id = "form-" + (form.get("index").asInt() + 1);
      ShownFindings.assertShown(page.expectFirst("#" + id), form);
    }
  }

  @Test
  void whatIsCorrectedOpenAndNewIsSaidAsTheKeysOfTheFindingsHaveIt() {
    String result = SITE.check(NAME, BEFORE);
    assertThat(SITE.page(result).select(".since, .fresh")).isEmpty();
    SITE.add(result, NAME, AFTER);
    Document page = SITE.page(result);
    String since = since(NAME, BEFORE, AFTER);
    assertThat(since).doesNotContain("改正 0", "未改 0", "新增 0");
    assertThat(page.select(".since").text()).isEqualTo(since);
    assertThat(page.select("article.file")).hasSize(1);
    assertThat(page.select(".fresh")).isNotEmpty();
    assertShows(page, NAME, AFTER);
  }

  @Test
  void realFormsAreComparedSoTooWhenRowsHaveMoved() throws IOException {
    byte[] before = Opening.real("002-stacked.xlsx");
    byte[] after = withFewerTargets(before);
    String result = SITE.check("实.xlsx", before);
    SITE.add(result, "实.xlsx", after);
    assertThat(SITE.page(result).select(".since").text()).isEqualTo(since("实.xlsx", before, after));
  }

  private static byte[] withFewerTargets(byte[] bytes) throws IOException {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      book.getSheetAt(0).shiftRows(0, book.getSheetAt(0).getLastRowNum(), 1);
      int seen = 0;
      for (var row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING
              && cell.getStringCellValue().startsWith("≥")
              && seen++ % 2 == 0) {
            cell.setCellValue(cell.getStringCellValue().substring(1));
          }
        }
      }
      return Opening.bytes(book);
    }
  }

  @Test
  void theSameBytesAgainAreNoNewVersion() {
    String result = SITE.check(NAME, BEFORE);
    SITE.add(result, NAME, BEFORE);
    SITE.add(result, "别名.xlsx", BEFORE);
    Document page = SITE.page(result);
    assertThat(page.select(".since")).isEmpty();
    assertThat(page.select("article.file h2").eachText()).containsExactly(NAME);
    assertThat(SITE.get(result + "/files/2").statusCode()).isEqualTo(404);
  }

  @Test
  void theSameProjectsUnderAnotherNameAreTheSameFile() {
    String result = SITE.check(NAME, BEFORE);
    SITE.add(result, "表（改）.xlsx", AFTER);
    Document page = SITE.page(result);
    assertThat(page.select("article.file h2").eachText()).containsExactly("表（改）.xlsx");
    assertThat(page.select(".since").text()).isEqualTo(since(NAME, BEFORE, AFTER));
  }

  @Test
  void theyAreTheSameWhenTheirYearIsOneThatWasStated() {
    byte[] before = new FilledDeclaration().with("A2", "").with("E13", "24").xlsx();
    String result = SITE.check(NAME, before);
    SITE.post(result + "/stated", ResultSite.form("year", "2024", "unit", ""));
    SITE.add(result, "改.xlsx", new FilledDeclaration().with("A2", "").xlsx());
    assertThat(SITE.page(result).select("article.file h2").eachText()).containsExactly("改.xlsx");
    assertThat(SITE.page(result).select(".since").text()).startsWith("与上次相比：改正 ");
  }

  @Test
  void filesThatComeTogetherAreNoVersionsOfEachOther() {
    Multipart both = new Multipart().file("一.xlsx", BEFORE).file("二.xlsx", AFTER);
    Document page = SITE.page(SITE.check(both));
    assertThat(page.select("article.file h2").eachText()).containsExactly("一.xlsx", "二.xlsx");
    assertThat(page.select(".since")).isEmpty();
  }

  @Test
  void ofFilesOfOneNameEachIsKnownAgainByItsProjects() {
    byte[] other = new FilledDeclaration().ofProject("疫苗接种").xlsx();
    String result = SITE.check(new Multipart().file(NAME, BEFORE).file(NAME, other));
    byte[] changed = new FilledDeclaration().ofProject("疫苗接种").withPoorTargets().xlsx();
    SITE.add(result, NAME, changed);
    assertThat(SITE.page(result).select(".verdicts").text()).contains("2 个文件，3 张表");
    assertThat(SITE.page(result + "/files/1").select("h1").text()).isEqualTo("检查结果");
    assertThat(SITE.page(result + "/files/2").select("h1").text()).isEqualTo("检查结果（上一版）");
    SITE.add(result, NAME, new FilledDeclaration().ofProject("第三个").xlsx());
    assertThat(SITE.page(result).select(".verdicts").text()).contains("3 个文件，4 张表");
  }

  @Test
  void anotherFileIsAddedAndBothKeepTheirPlace() {
    String result = SITE.check(NAME, BEFORE);
    byte[] other = new FilledDeclaration().ofProject("疫苗接种").xlsx();
    SITE.add(result, "另.xlsx", other);
    SITE.add(result, NAME, AFTER);
    Document page = SITE.page(result);
    assertThat(page.select("article.file h2").eachText()).containsExactly(NAME, "另.xlsx");
    assertThat(page.select(".verdicts").text()).contains("2 个文件，3 张表");
    assertThat(SITE.file(result + "/files/3/original")).isEqualTo(AFTER);
    assertThat(SITE.file(result + "/files/2/original")).isEqualTo(other);
  }

  @Test
  void theVersionBeforeCanBeSeenAndTakenBack() {
    String result = SITE.check(NAME, BEFORE);
    SITE.add(result, NAME, AFTER);
    String before = SITE.page(result).expectFirst("article.file a.button").attr("href");
    assertThat(before).isEqualTo(result + "/files/1");
    Document older = SITE.page(before);
    assertThat(older.select("h1").text()).isEqualTo("检查结果（上一版）");
    assertThat(older.select(".corrections, #again, .filters")).isEmpty();
    assertShows(older, NAME, BEFORE);
    HttpResponse<byte[]> back = SITE.post(before + "/show", ResultSite.form("a", "b"));
    assertThat(ResultSite.location(back)).isEqualTo(result + "?said=back");
    Document page = SITE.page(result + "?said=back");
    assertThat(page.select("p.notice").text()).contains("已恢复所选的版本");
    assertThat(page.select(".since")).isEmpty();
    assertShows(page, NAME, BEFORE);
  }

  @Test
  void aVersionIsComparedWithTheOneThatWasShownWhenItCame() {
    String result = SITE.check(NAME, BEFORE);
    SITE.add(result, NAME, AFTER);
    SITE.post(result + "/files/1/show", ResultSite.form("a", "b"));
    byte[] third = FilledDeclaration.xlsx(new FilledDeclaration().withPoorTargets());
    SITE.add(result, NAME, third);
    Document page = SITE.page(result);
    assertThat(page.select(".since").text()).isEqualTo(since(NAME, BEFORE, third));
    assertThat(page.expectFirst("article.file a.button").attr("href"))
        .isEqualTo(result + "/files/1");
  }

  @Test
  void aVersionThatCannotBeReadStandsInItsPlaceAndTheOneBeforeCanBeTakenBack() {
    String result = SITE.check(NAME, BEFORE);
    SITE.add(result, NAME, new byte[] {1, 2, 3});
    Document page = SITE.page(result);
    assertThat(page.select(".problems li b").eachText()).containsExactly(NAME);
    assertThat(page.select("article.file")).isEmpty();
    SITE.add(result, NAME, AFTER);
    Document again = SITE.page(result);
    assertThat(again.select(".problems")).isEmpty();
    assertThat(again.select(".since")).isEmpty();
    SITE.post(result + "/files/1/show", ResultSite.form("a", "b"));
    assertShows(SITE.page(result), NAME, BEFORE);
  }
}
