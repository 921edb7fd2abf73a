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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is ticked in the table of corrections is made, and nothing else. */
final class ChosenCorrectionsTest {

  private static final ResultSite SITE = ResultSite.shared();

  /** Corrected files say on a sheet of their own what was corrected and what is left. */
  private static final String RESULT_SHEET = "校验结果";

  private static final byte[] POOR =
      new FilledDeclaration().withPoorTargets().with("E13", ">=24场").xlsx();
  private static final byte[] OTHER =
      new FilledDeclaration().ofProject("设备购置").with("E13", ">=36场").with("E16", "95").xlsx();

  private static HttpResponse<byte[]> correct(String result, String... ticks) {
    return SITE.post(result + "/corrections", ResultSite.form(ticks));
  }

  /** What a browser sends of the form as it comes. */
  private static String[] untouched(Document page, String action) {
    List<String> sent = new ArrayList<>();
    for (Element field : page.select(".corrections form input")) {
      if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
        sent.addAll(List.of(field.attr("name"), field.attr("value")));
      }
    }
    sent.addAll(List.of("do", action));
    return sent.toArray(String[]::new);
  }

  /** The cells that show another text, with the new one. */
  private static Map<String, String> changed(byte[] before, byte[] after) throws IOException {
    Map<String, String> changed = texts(after);
    texts(before)
        .forEach((cell, text) -> changed.merge(cell, text, (a, b) -> a.equals(b) ? null : a));
    return changed;
  }

  private static Map<String, String> texts(byte[] bytes) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    DataFormatter format = new DataFormatter();
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : book) {
        if (sheet.getSheetName().equals(RESULT_SHEET)) {
          continue;
        }
        for (Row row : sheet) {
          for (Cell cell : row) {
            texts.put(sheet.getSheetName() + "!" + cell.getAddress(), format.formatCellValue(cell));
          }
        }
      }
    }
    return texts;
  }

  /** The cells of the ticked corrections with the text that the table promises. */
  private static Map<String, String> promised(Document page, String sheet, List<String> names) {
    Map<String, String> promised = new TreeMap<>();
    for (Element row : page.select(".corrections tbody tr:has(input[name=fix])")) {
      if (names.contains(row.select("input[name=fix]").attr("value"))) {
        promised.put(sheet + "!" + row.select(".mono").text(), row.select("ins").text());
      }
    }
    assertThat(promised).hasSameSizeAs(names);
    return promised;
  }

  @Test
  void onlyTheTickedCellsDifferFromTheFile() throws IOException {
    String result = SITE.check("表.xlsx", POOR);
    Document page = SITE.page(result);
    List<String> all = page.select(".corrections input[name=fix]").eachAttr("value");
    assertThat(all).hasSizeGreaterThan(4).allMatch(name -> name.startsWith("1:"));
    for (List<String> ticked : List.of(all.subList(0, 1), all.subList(1, 4), all)) {
      Multipart form = new Multipart();
      ticked.forEach(name -> form.part("name=\"fix\"", name.getBytes(StandardCharsets.UTF_8)));
      HttpResponse<byte[]> answer = SITE.post(result + "/corrections", form);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
          .contains("attachment", "%E8%A1%A8.xlsx");
      assertThat(changed(POOR, answer.body())).isEqualTo(promised(page, "申报表", ticked));
    }
  }

  @Test
  void theTableOffersWhatTheApiOffersAndHasTickedWhatIsSafe() {
    Set<Boolean> kinds = new HashSet<>();
    for (byte[] bytes : List.of(Opening.real("004-sheets.xlsx"), POOR, OTHER)) {
      Map<String, Boolean> offered = new TreeMap<>();
      for (JsonNode finding : SITE.findings("表.xlsx", bytes)) {
        if (!finding.get("fix").isNull()) {
          offered.put(
              finding.get("sheet").asText() + "!" + finding.get("cell").asText(),
              finding.get("fix").get("safe").asBoolean());
        }
      }
      Map<String, Boolean> shown = new TreeMap<>();
      for (Element box :
          SITE.page(SITE.check("表.xlsx", bytes)).select(".corrections input[name=fix]")) {
        String id = box.attr("value").substring("1:".length());
        shown.put(id.substring(id.indexOf('@') + 1), box.hasAttr("checked"));
      }
      assertThat(shown).isEqualTo(offered).isNotEmpty();
      kinds.addAll(offered.values());
    }
    assertThat(kinds).hasSize(2);
  }

  @Test
  void correctedFilesOfSeveralComeInAnArchiveUnderTheirNames() throws IOException {
    String result = SITE.check(new Multipart().file("一.xlsx", POOR).file("二.xlsx", OTHER));
    HttpResponse<byte[]> answer = correct(result, untouched(SITE.page(result), "download"));
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, byte[]> files = ResultSite.entries(answer.body());
    assertThat(files).containsOnlyKeys("一.xlsx", "二.xlsx");
    assertThat(changed(POOR, files.get("一.xlsx"))).containsEntry("申报表!E13", "≥24(场)");
    assertThat(changed(OTHER, files.get("二.xlsx"))).containsExactly(Map.entry("申报表!E13", "≥36(场)"));
  }

  @Test
  void adoptedTheyAreANewVersionThatSaysWhatIsLeft() throws IOException {
    String result = SITE.check("表.xlsx", POOR);
    Document before = SITE.page(result);
    HttpResponse<byte[]> answer = correct(result, untouched(before, "adopt"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(ResultSite.location(answer)).isEqualTo(result + "?said=corrected");
    Document page = SITE.page(ResultSite.location(answer));
    assertThat(page.select("p.notice").text()).contains("已按勾选更正并再次检查");
    byte[] corrected = SITE.file(result + "/files/2/original");
    assertThat(changed(POOR, corrected)).containsExactly(Map.entry("申报表!E13", "≥24(场)"));
    ShownFindings.assertShown(
        page.getElementById("form-1"), SITE.checked("表.xlsx", corrected).get("forms").get(0));
    assertThat(page.select(".since").text()).startsWith("与上次相比：改正 1 · ");
    String undo = page.selectFirst("article.file header form").attr("action");
    assertThat(undo).isEqualTo(result + "/files/1/show");
    SITE.post(undo, ResultSite.form("a", "b"));
    assertThat(SITE.file(result + "/files/1/original")).isEqualTo(POOR);
    assertThat(SITE.page(result).select(".corrections input[name=fix]").eachAttr("value"))
        .isEqualTo(before.select(".corrections input[name=fix]").eachAttr("value"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "2:T49@申报表!E14", "1:T49@申报表!E99", "1:", ":", "1", "<script>"})
  void whatTheTableDoesNotOfferIsNotTicked(String name) {
    String result = SITE.check("表.xlsx", POOR);
    for (String action : List.of("download", "adopt")) {
      HttpResponse<byte[]> answer = correct(result, "fix", name, "rule", name, "do", action);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(ResultSite.location(answer)).isEqualTo(result + "?said=nothing-ticked");
    }
    assertThat(SITE.page(result + "?said=nothing-ticked").select("p.notice").text())
        .contains("没有勾选任何更正");
    assertThat(SITE.get(result + "/files/2").statusCode()).isEqualTo(404);
  }

  @Test
  void aTickAtARuleTakesAllItOffersInAllFiles() throws IOException {
    String result = SITE.check(new Multipart().file("一.xlsx", POOR).file("二.xlsx", OTHER));
    Document page = SITE.page(result);
    Element group =
        page.select(".corrections tbody").stream()
            .filter(each -> !each.select("input[name=rule]").hasAttr("checked"))
            .filter(each -> each.select("input[name=fix][value^=1:]").size() > 1)
            .findFirst()
            .orElseThrow();
    List<String> mine = group.select("input[name=fix][value^=1:]").eachAttr("value");
    String rule = group.select("input[name=rule]").attr("value");
    Document ticked = SITE.page(result + "?tick=" + rule);
    assertThat(ticked.select("input[name=rule][value=" + rule + "]").hasAttr("checked")).isTrue();
    byte[] answer = correct(result, "rule", rule, "do", "download").body();
    byte[] first =
        group.select("input[name=fix][value^=2:]").isEmpty()
            ? answer
            : ResultSite.entries(answer).get("一.xlsx");
    assertThat(changed(POOR, first)).isEqualTo(promised(page, "申报表", mine));
  }

  @Test
  void aTickTakenAwayBelowATickedRuleCounts() throws IOException {
    byte[] two = new FilledDeclaration().with("E13", ">=24场").with("E14", ">=3000人次").xlsx();
    String result = SITE.check("表.xlsx", two);
    String rule =
        SITE.page(result).select(".corrections tbody").stream()
            .filter(each -> each.select("input[name=fix]").size() == 2)
            .findFirst()
            .orElseThrow()
            .select("input[name=rule]")
            .attr("value");
    Document page = SITE.page(result + "?tick=" + rule);
    Element group = page.selectFirst(".corrections tbody:has(input[name=rule][checked])");
    String left = group.select("input[name=fix]").get(1).attr("value");
    group.select("input[name=fix]").get(0).removeAttr("checked");
    HttpResponse<byte[]> answer = correct(result, untouched(page, "download"));
    assertThat(changed(two, answer.body()).keySet())
        .isEqualTo(promised(page, "申报表", List.of(left)).keySet());
  }

  @Test
  void hundredsOfTicksAreTakenAtOnce() throws IOException {
    FilledDeclaration[] forms = new FilledDeclaration[80];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = new FilledDeclaration().ofProject("项目" + i + "号设备").withPoorTargets();
    }
    byte[] many = FilledDeclaration.xlsx(forms);
    String result = SITE.check("多.xlsx", many);
    Document page = SITE.page(result);
    Multipart form = new Multipart();
    List<String> names = page.select(".corrections input[name=fix]").eachAttr("value");
    assertThat(names).hasSizeGreaterThan(150);
    names.forEach(name -> form.part("name=\"fix\"", name.getBytes(StandardCharsets.UTF_8)));
    HttpResponse<byte[]> answer = SITE.post(result + "/corrections", form);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(changed(many, answer.body())).hasSameSizeAs(names);
  }
}
