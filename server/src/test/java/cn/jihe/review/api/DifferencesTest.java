package cn.jihe.review.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Role;
import cn.jihe.form.FormKind;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.ReviewedForms;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What has changed between versions, and a self-evaluation beside its declaration. */
@ParameterizedClass
@EnumSource(Database.class)
final class DifferencesTest {

  private final RunningServer server;
  private final ReviewedForms forms;

  DifferencesTest(Database database) {
    server = SharedServer.on(database);
    forms = new ReviewedForms(server);
  }

  private static String path(String dossier, String what) {
    return "/api/v1/dossiers/" + dossier + what;
  }

  private static String code(HttpResponse<byte[]> answer) {
    return answer.statusCode() + " " + RunningServer.json(answer).path("code").asText();
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.path(field).asText()));
    return texts;
  }

  private static FilledDeclaration form(String project) {
    return new FilledDeclaration().ofProject(project);
  }

  @Test
  void theNewestIsComparedWithTheLastThatWasDecidedAbout() {
    String id = forms.handedIn(form("对照甲").with("E13", "24"));
    assertThat(code(forms.clerks().get(path(id, "/differences"))))
        .isEqualTo("422 nothing-to-compare");
    forms.decide(id, "return");
    forms.handedIn(
        form("对照甲").with("E13", "≥24.00(场)").with("E7", "120,000.00").with("E8", "120,000.00"));
    forms.handedIn(
        form("对照甲")
            .with("E13", "≥30.00(场)")
            .with("E7", "120,000.00")
            .with("E8", "120,000.00")
            .with("C14", "=参加讲座的居民"));
    JsonNode all = forms.clerks().list(path(id, "/differences"));
    assertThat(all.get("from").asInt()).isEqualTo(1);
    assertThat(all.get("to").asInt()).isEqualTo(3);
    assertThat(texts(all.get("cells"), "path"))
        .containsExactly(
            "funds.annualTotal",
            "funds.annualFiscal",
            "indicators[0].target",
            "indicators[1].level3");
    JsonNode amount = all.at("/cells/0");
    assertThat(amount.get("old").asText()).isEqualTo("100,000.00");
    assertThat(amount.get("new").asText()).isEqualTo("120,000.00");
    assertThat(amount.get("difference").asText()).isEqualTo("20000");
    assertThat(amount.get("percent").asText()).isEqualTo("20.00");
    JsonNode target = all.at("/cells/2");
    assertThat(target.get("cell").asText()).isEqualTo("E13");
    assertThat(target.get("asked").toString()).contains("T49");
    assertThat(texts(all.at("/findings/fixed"), "path")).contains("indicators[0].target");
    assertThat(all.get("moved")).isEmpty();
    assertThat(all.get("remarks").isArray()).isTrue();
    JsonNode two = forms.reviewers().list(path(id, "/differences?from=2&to=3"));
    assertThat(texts(two.get("cells"), "path"))
        .containsExactly("indicators[0].target", "indicators[1].level3");
  }

  @Test
  void aFindingThatHadBeenGoneIsBack() {
    String id = forms.handedIn(form("对照乙").with("E13", "24"));
    forms.handedIn(form("对照乙"));
    forms.handedIn(form("对照乙").with("E13", "24").with("E14", "3000"));
    JsonNode findings = forms.clerks().list(path(id, "/differences?from=2&to=3")).get("findings");
    assertThat(texts(findings.get("back"), "path")).containsOnly("indicators[0].target");
    assertThat(texts(findings.get("new"), "path")).containsOnly("indicators[1].target");
    assertThat(findings.get("fixed")).isEmpty();
  }

  @Test
  void whatIsNotThereIsSaidAndWhatIsForeignIsNotThere() {
    String id = forms.handedIn(form("对照丙"));
    forms.handedIn(form("对照丙").with("E13", "≥30.00(场)"));
    assertThat(code(forms.clerks().get(path(id, "/differences?from=1&to=9"))))
        .isEqualTo("422 no-such-version");
    assertThat(code(forms.clerks().get(path(id, "/differences?from=0"))))
        .isEqualTo("422 no-such-version");
    assertThat(code(forms.clerks().get(path(id, "/differences?to=x"))))
        .isEqualTo("422 no-such-version");
    People people = People.of(server);
    Calls stranger =
        new Calls(server, people.token(Role.REVIEWER, people.root("外" + UUID.randomUUID())));
    for (String what :
        List.of("/differences", "/differences.xlsx", "/comparison", "/comparison.xlsx")) {
      assertThat(code(stranger.get(path(id, what)))).isEqualTo("404 not-found");
      assertThat(code(stranger.get(path(UUID.randomUUID().toString(), what))))
          .isEqualTo("404 not-found");
    }
    assertThat(code(forms.clerks().get(path(id, "/comparison"))))
        .isEqualTo("422 not-self-evaluation");
  }

  @Test
  void theWorkbookHasEachChangeAsText() throws IOException {
    String id = forms.handedIn(form("对照丁").with("E13", "24"));
    forms.handedIn(form("对照丁").with("C14", "=1+1的居民").with("E13", "≥24.00(场)"));
    HttpResponse<byte[]> answer = forms.clerks().get(path(id, "/differences.xlsx?lang=zh"));
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("filename*=UTF-8''");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
      Sheet sheet = book.getSheet("修改对照表");
      assertThat(sheet.getLastRowNum()).isEqualTo(2);
      assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("24");
      assertThat(sheet.getRow(1).getCell(8).getStringCellValue()).contains("T49");
      assertThat(sheet.getRow(2).getCell(5).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(2).getCell(5).getStringCellValue()).isEqualTo("=1+1的居民");
      assertThat(book.getSheet("问题变化").getRow(1).getCell(0).getStringCellValue()).isEqualTo("已改正");
    }
  }

  @Test
  void aSelfEvaluationIsSeenBesideTheDeclarationInForce() throws IOException {
    String evaluation =
        forms.handedIn(
            forms.clean(
                FormKind.SELF_EVALUATION,
                "对照戊",
                Map.of("indicators[1].target", "≥97.00(%)", "indicators[3].score", "12.00")));
    assertThat(code(forms.clerks().get(path(evaluation, "/comparison"))))
        .isEqualTo("422 no-declaration");
    String declaration = forms.handedIn(forms.clean(FormKind.DECLARATION, "对照戊", Map.of()));
    assertThat(code(forms.clerks().get(path(evaluation, "/comparison"))))
        .isEqualTo("422 no-declaration");
    forms.decide(declaration, "accept");
    JsonNode told = forms.clerks().list(path(evaluation, "/comparison"));
    assertThat(told.get("declaration").asText()).isEqualTo(declaration);
    JsonNode rows = told.get("indicators");
    assertThat(texts(rows, "declaredName"))
        .containsExactly(
            "人均体检成本", "体检人数", "体检报告完整率", "体检报告出具及时率", "健康问题随访率", "健康档案更新率", "null", "体检老年人满意度");
    assertThat(texts(rows, "name"))
        .containsExactly(
            "null", "体检人数", "体检报告完整率", "体检报告出具及时率", "健康问题随访率", "null", "健康档案管理", "体检老年人满意度");
    assertThat(texts(rows, "sameTarget"))
        .containsExactly("false", "true", "false", "true", "true", "false", "false", "true");
    assertThat(texts(rows, "expectedScore"))
        .containsExactly("null", "20.00", "15.00", "15.00", "14.25", "null", "null", "10.00");
    assertThat(rows.get(4).get("rate").asText()).isEqualTo("95.00%");
    assertThat(texts(rows.get(4).get("findings"), "rule")).contains("S70");
    assertThat(texts(told.get("money"), "appliedInUnit")).containsExactly("20", "18", "1.5", "0.5");
    assertThat(told.at("/money/0/executed").asText()).isEqualTo("92.25");
    HttpResponse<byte[]> answer = forms.reviewers().get(path(evaluation, "/comparison.xlsx"));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
      assertThat(book.getSheet("指标对照").getLastRowNum()).isEqualTo(8);
      assertThat(book.getSheet("资金对照").getLastRowNum()).isEqualTo(4);
    }
  }
}
