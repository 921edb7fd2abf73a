package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Hostile;
import cn.jihe.support.Multipart;
import cn.jihe.support.Opening;
import cn.jihe.support.ResultSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Script in cells, in names of sheets and in names of files is text wherever a result shows it. */
final class InertResultTest {

  private static final ResultSite SITE = ResultSite.shared();
  private static final String SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";
  private static final String TEMPLATE = "${7*7}[[${7*7}]][(${7*7})]__${7*7}__{0}{{7*7}}";
  private static final String SHEET = "<b onclick=a()>&\"{0}";

  private static byte[] before;
  private static byte[] after;

  @BeforeAll
  static void write() throws IOException {
    before = hostile(new FilledDeclaration().with("E14", "3000" + SCRIPT));
    after = hostile(new FilledDeclaration().with("E14", "3000人次"));
  }

  private static byte[] hostile(FilledDeclaration form) throws IOException {
    byte[] bytes =
        form.ofProject(SCRIPT + "项目")
            .with("E5", TEMPLATE + "中心")
            .with("A2", "")
            .with("B11", "</td></table>" + SCRIPT + TEMPLATE)
            .with("C13", "<svg/onload=alert(3)>讲座场次")
            .with("E13", ">=24场<!-- ")
            .xlsx();
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      book.setSheetName(0, SHEET);
      return Opening.bytes(book);
    }
  }

  private static String name() {
    // What a browser puts into the head of a part for a quotation mark.
    return (SCRIPT + TEMPLATE).replace("\"", "%22").replace("/", "") + ".xlsx";
  }

  private static void assertInert(String path, HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    Document page = ResultSite.html(answer);
    assertThat(page.select("script:not([src^=/assets/])")).as(path).isEmpty();
    assertThat(page.select("img, svg, iframe, object, b[onclick], style")).as(path).isEmpty();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
        if (List.of("href", "src", "action", "formaction").contains(attribute.getKey())) {
          assertThat(attribute.getValue()).as(path).matches("(/|#)(?!/).*");
        }
      }
    }
    assertThat(page.text()).as(path).doesNotContain("[[49]]", "${49}", "{{49}}", "_49_");
  }

  @Test
  void onEveryPageOfAResult() {
    String result = SITE.check(name(), before);
    SITE.add(result, name(), after);
    SITE.post(result + "/stated", ResultSite.form("year", "2024", "unit", SCRIPT));
    for (String path :
        List.of(
            "",
            "?group=rule",
            "?severity=error",
            "/forms/1",
            "/forms/1?part=form",
            "/files/1",
            "/todo")) {
      assertInert(path, SITE.get(result + path));
    }
    Document page = SITE.page(result);
    assertThat(page.select("[data-sheet]").attr("data-sheet")).isEqualTo(SHEET);
    assertThat(page.select("details.form .project").text()).contains("<script>alert(1)</script>");
    assertThat(page.select("article.file h2").text()).contains("<script>");
    assertThat(page.select("#form-1 table.sheet").text()).contains("<svg/onload=alert(3)>讲座场次");
  }

  @Test
  void whereTheFileIsNotReadToo() {
    String result =
        SITE.check(new Multipart().file(name(), new byte[] {1, 2}).file("二" + name(), before));
    assertInert("problems", SITE.get(result));
    assertInert("first page", SITE.post("/annotate", new Multipart().file(name(), new byte[] {1})));
  }

  @Test
  void inWorkbooksOfTheResultTheyAreTexts() throws IOException {
    String result = SITE.check(name(), before);
    for (String path : List.of("/result.xlsx", "/annotated")) {
      try (Workbook book =
          WorkbookFactory.create(new ByteArrayInputStream(SITE.file(result + path)))) {
        for (Sheet sheet : book) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              assertThat(cell.getCellType()).as(path).isNotEqualTo(CellType.FORMULA);
            }
          }
        }
      }
    }
  }

  @Test
  void theNameOfADownloadCannotEndItsHeader() {
    String result = SITE.check("a%0d%0aX-Own: 1;\\\".xlsx", before);
    HttpResponse<byte[]> answer = SITE.get(result + "/files/1/original");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Own")).isEmpty();
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a08-docprops-rels-dangling.xlsx",
        "cols-many.xlsx",
        "overlap-directory.xlsx",
        "text-digits.xlsx"
      })
  void filesThatAreMadeToHurtHaveAPageOfAResult(String file) {
    String result = SITE.check(file, Hostile.file(file));
    for (String path : List.of("", "?group=rule", "/todo", "/files/1")) {
      assertInert(file + path, SITE.get(result + path));
    }
    assertThat(SITE.get(result + "/result.xlsx").statusCode()).isEqualTo(200);
    assertThat(SITE.get(result + "/annotated").statusCode()).isIn(200, 404);
  }
}
