package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.Opening;
import cn.jihe.support.ResultSite;
import cn.jihe.support.WithMacros;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is fetched of a result says what its page says. */
final class ResultDownloadsTest {

  private static final ResultSite SITE = ResultSite.shared();
  private static final byte[] POOR = new FilledDeclaration().withPoorTargets().xlsx();

  private static byte[] annotated(String name, byte[] bytes) {
    HttpResponse<byte[]> answer =
        SITE.post("/api/v1/annotations", new Multipart().file(name, bytes));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /** All that is in it but dates: texts and notes by their cells. */
  private static Map<String, String> contents(byte[] bytes) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            String note =
                cell.getCellComment() == null ? "" : cell.getCellComment().getString().getString();
            contents.put(
                sheet.getSheetName() + "!" + cell.getAddress(),
                (cell + "|" + note).replaceAll("20\\d\\d[-年]\\d+[-月]\\d+日?( \\d+:\\d+)?", "date"));
          }
        }
      }
    }
    return contents;
  }

  @ParameterizedTest
  @ValueSource(strings = {"002-stacked.xlsx", "000-sheets-legacy.xls"})
  void theAnnotatedCopyIsTheOneTheApiGives(String name) throws IOException {
    byte[] bytes = Opening.real(name);
    String result = SITE.check(name, bytes);
    Map<String, String> expected = contents(annotated(name, bytes));
    HttpResponse<byte[]> answer = SITE.get(result + "/annotated");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains(name);
    assertThat(contents(answer.body())).isEqualTo(expected).hasSizeGreaterThan(100);
    assertThat(contents(SITE.file(result + "/files/1/annotated"))).isEqualTo(expected);
    assertThat(SITE.file(result + "/files/1/original")).isEqualTo(bytes);
  }

  @Test
  void copiesOfSeveralFilesComeInAnArchiveWithoutThoseNotRead() throws IOException {
    byte[] other = new FilledDeclaration().ofProject("设备购置").with("E13", "24").xls();
    String result =
        SITE.check(
            new Multipart()
                .file("一.xlsx", POOR)
                .file("信.xlsx", new byte[] {1})
                .file("二.xls", other));
    Map<String, byte[]> files = ResultSite.entries(SITE.file(result + "/annotated"));
    assertThat(files).containsOnlyKeys("一.xlsx", "二.xls");
    assertThat(contents(files.get("一.xlsx"))).isEqualTo(contents(annotated("一.xlsx", POOR)));
    assertThat(contents(files.get("二.xls"))).isEqualTo(contents(annotated("二.xls", other)));
    assertThat(SITE.get(result + "/files/2/annotated").statusCode()).isEqualTo(404);
    assertThat(SITE.file(result + "/files/2/original")).isEqualTo(new byte[] {1});
  }

  @Test
  void ofFilesThatWereNotReadThereIsNoCopy() {
    String result = SITE.check("信.xlsx", new byte[] {1});
    assertThat(SITE.get(result + "/annotated").statusCode()).isEqualTo(404);
  }

  @Test
  void anAnnotatedCopyOfAnOlderVersionIsOfThatVersion() throws IOException {
    String result = SITE.check("表.xlsx", POOR);
    SITE.add(result, "表.xlsx", new FilledDeclaration().xlsx());
    assertThat(contents(SITE.file(result + "/files/1/annotated")))
        .isEqualTo(contents(annotated("表.xlsx", POOR)));
  }

  private static List<List<String>> rows(Workbook book, int sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : book.getSheetAt(sheet)) {
      List<String> cells = new ArrayList<>();
      for (Cell cell : row) {
        assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
        cells.add(
            cell.getCellType() == CellType.NUMERIC
                ? String.valueOf((int) cell.getNumericCellValue())
                : cell.getStringCellValue());
      }
      rows.add(cells);
    }
    return rows;
  }

  @Test
  void theWorkbookOfTheResultCountsAsItsPageDoes() throws IOException {
    byte[] real = Opening.real("004-sheets.xlsx");
    String result = SITE.check(new Multipart().file("实.xlsx", real).file("表.xlsx", POOR));
    Document page = SITE.page(result);
    try (Workbook book =
        WorkbookFactory.create(new ByteArrayInputStream(SITE.file(result + "/result.xlsx")))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(5);
      assertThat(List.of(0, 1, 2, 3, 4).stream().map(book::getSheetName))
          .containsExactly("文件", "表", "问题", "按规则", "更正");
      assertThat(rows(book, 0)).hasSize(3);
      assertThat(rows(book, 0).get(1).subList(3, 6))
          .isEqualTo(counts(SITE.checked("实.xlsx", real)));
      assertThat(rows(book, 0).get(2).subList(3, 6))
          .isEqualTo(counts(SITE.checked("表.xlsx", POOR)));
      assertThat(rows(book, 1)).hasSize(1 + page.select("details.form").size());
      List<String> messages =
          rows(book, 2).stream().skip(1).map(row -> row.get(6).replaceAll("\\s", "")).toList();
      assertThat(messages)
          .containsExactlyInAnyOrderElementsOf(
              page.select("ol.findings > li .message").eachText().stream()
                  .map(text -> text.replaceAll("\\s", ""))
                  .toList());
      Document byRule = SITE.page(result + "?group=rule");
      assertThat(rows(book, 3).stream().skip(1).map(row -> row.get(0)).toList())
          .isEqualTo(byRule.select("table.by-rule tbody .code").eachText());
      assertThat(rows(book, 4)).hasSize(1 + page.select(".corrections input[name=fix]").size());
    }
  }

  private static List<String> counts(JsonNode checked) {
    JsonNode summary = checked.get("summary");
    return List.of(
        summary.get("errors").asText(),
        summary.get("warnings").asText(),
        summary.get("notes").asText());
  }

  @Test
  void textsThatLookLikeFormulasStayTexts() throws IOException {
    byte[] odd =
        FilledDeclaration.xlsx(
            new FilledDeclaration()
                .ofProject("=HYPERLINK(\"http://evil.example\")")
                .with("E13", "+24"),
            new FilledDeclaration().ofProject("@SUM(1)").with("E5", "-1+1").with("E13", "=24"));
    String result = SITE.check("=cmd.xlsx", odd);
    try (Workbook book =
        WorkbookFactory.create(new ByteArrayInputStream(SITE.file(result + "/result.xlsx")))) {
      for (int sheet = 0; sheet < book.getNumberOfSheets(); sheet++) {
        assertThat(rows(book, sheet)).isNotEmpty();
      }
      assertThat(rows(book, 0).get(1).get(0)).isEqualTo("cmd.xlsx");
      assertThat(rows(book, 1).get(1).get(1)).isEqualTo("=HYPERLINK(\"http://evil.example\")");
      assertThat(rows(book, 1).get(2).subList(1, 3)).containsExactly("@SUM(1)", "-1+1");
    }
  }

  @Test
  void theListOfThingsToDoHoldsEveryFindingOnce() {
    byte[] real = Opening.real("002-stacked.xlsx");
    String result = SITE.check(new Multipart().file("实.xlsx", real).file("表.xlsx", POOR));
    for (String query :
        List.of("", "?severity=error", "?severity=error&severity=warning", "?rule=T49")) {
      Document page = SITE.page(result + query);
      Document todo = SITE.page(result + "/todo" + query);
      assertThat(page.select("ol.findings > li")).isNotEmpty();
      assertThat(todo.select(".todo-list > li .todo-text > span:first-child").eachText())
          .as(query)
          .isEqualTo(page.select("ol.findings > li .message > span:first-child").eachText());
    }
  }

  @Test
  void whatIsFoundInTheFileAsAWholeIsOnTheListToo() throws IOException {
    byte[] macros = WithMacros.of(POOR);
    JsonNode checked = SITE.checked("表.xlsm", macros);
    assertThat(checked.get("findings")).isNotEmpty();
    String result = SITE.check("表.xlsm", macros);
    Document todo = SITE.page(result + "/todo");
    assertThat(todo.select(".todo-list > li"))
        .hasSameSizeAs(SITE.page(result).select("ol.findings > li"));
    assertThat(SITE.page(result + "?group=rule").select("table.by-rule .code").eachText())
        .contains(checked.get("findings").get(0).get("rule").asText());
  }
}
