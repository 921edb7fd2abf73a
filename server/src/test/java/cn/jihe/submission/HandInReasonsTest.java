package cn.jihe.submission;

import static cn.jihe.support.PageForms.text;
import static cn.jihe.support.PageForms.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.PageForms;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reasons on the page of handing in, where the period wants them. */
final class HandInReasonsTest {

  private static final String UNIT_CELL = "E5";
  private static final Pattern BOX = Pattern.compile("name=\"x_([0-9a-f]{12})\"");

  private final RunningServer server = SharedServer.on(Database.H2);
  private final PageForms pages = new PageForms(server);
  private final People people = People.of(server);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Organisation department = people.root("说明部门" + mark);
  private final Organisation unit = people.below(department, "说明单位" + mark);
  private final String clerks = people.session(people.account(Hat.of(Role.CLERK, unit.id())));
  private final Calls reviewers = new Calls(server, people.token(Role.REVIEWER, department));

  HandInReasonsTest() {
    ObjectNode period =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", "P-" + UUID.randomUUID())
            .put("name", "2024年度申报")
            .put("kind", "DECLARATION")
            .put("year", 2024)
            .put("organisation", department.id().toString())
            .put("reasonsRequired", true)
            .put("due", "2025-03-31");
    assertThat(reviewers.post("/api/v1/periods", period.toString()).statusCode()).isEqualTo(201);
  }

  /** With a warning. */
  private FilledDeclaration form(String project) {
    return new FilledDeclaration()
        .ofProject(project + mark)
        .with(UNIT_CELL, unit.name())
        .with("E20", "≤95.00(%)");
  }

  private String checked(byte[] workbook) {
    HttpResponse<byte[]> answer =
        server.send(
            new Multipart()
                .file("表.xlsx", workbook)
                .post(server.at("/check"))
                .header("Cookie", "jihe_session=" + clerks)
                .header("Sec-Fetch-Site", "same-origin"));
    return to(answer).split("[?#]", -1)[0];
  }

  private String page(String path) {
    return text(pages.get(clerks, path));
  }

  private List<String> boxes(String result) {
    return BOX.matcher(page(result + "/submit")).results().map(found -> found.group(1)).toList();
  }

  @Test
  void eachWarningIsExplainedAndOneReasonGoesForTheWholeWorkbook() {
    String result =
        checked(
            FilledDeclaration.xlsx(
                form("甲").with("E13", "≥24.00(场)"), form("乙").with("E13", "≥25.00(场)")));
    assertThat(page(result + "/submit")).contains("同样的说明用于本工作簿其他 1 张表", "逾期");
    String missing = text(pages.post(clerks, result + "/submit", Map.of("do", "submit")));
    List<String> boxes = boxes(result);
    assertThat(missing).contains("还没有填写说明", "href=\"#x_" + boxes.getFirst() + "\"");
    String box = boxes.getFirst();
    Map<String, String> said =
        Map.of(
            "x_" + box, "满意度按上级批复的口径填写", "c_" + box, "APPROVAL", "s_" + box, "on", "do",
            "submit");
    String others = text(pages.post(clerks, result + "/submit", said));
    assertThat(others).doesNotContain("href=\"#x_" + box + "\"");
    Map<String, String> all = new HashMap<>(said);
    for (String other : boxes(result)) {
      all.putIfAbsent("x_" + other, "满意度按上级批复的口径填写");
      all.putIfAbsent("c_" + other, "APPROVAL");
    }
    assertThat(to(pages.post(clerks, result + "/submit", all))).endsWith("/submitted");
    assertThat(page(result + "/submitted")).contains("已提交 2 张表");
    assertThat(page(result + "/submit")).contains("内容与第 1 版相同");
  }

  @Test
  void whatWasReturnedGoesAgainAsSoonAsSomethingIsSaidToIt() {
    byte[] workbook = form("退").xlsx();
    String first = checked(workbook);
    send(first, "满意度按上级批复的口径填写");
    String dossier = page(first + "/submitted").replaceFirst("(?s).*/dossiers/([0-9a-f-]+).*", "$1");
    JsonNode seen = reviewers.list("/api/v1/dossiers/" + dossier);
    ObjectNode decision = JsonNodeFactory.instance.objectNode();
    decision.put("action", "return").put("note", "请说明满意度指标为什么这样填写");
    decision.set("version", seen.get("newest"));
    decision.set("contentHash", seen.at("/versions/0/contentHash"));
    reviewers.post("/api/v1/dossiers/" + dossier + "/decisions", decision.toString());
    String again = checked(workbook);
    assertThat(page(again + "/submit"))
        .contains("内容与已退回的第 1 版相同", "沿用已有说明：业务特点", "提交 0 张表");
    send(again, "满意度下降是因为扩大了调查对象");
    assertThat(page(again + "/submitted")).contains("第 2 版");
  }

  /** With the same reason in all boxes. */
  private void send(String result, String reason) {
    Map<String, String> said = new HashMap<>(Map.of("do", "submit"));
    for (String box : boxes(result)) {
      said.put("x_" + box, reason);
      said.put("c_" + box, "BUSINESS");
    }
    if (boxes(result).isEmpty()) {
      throw new IllegalStateException("nothing to explain");
    }
    assertThat(to(pages.post(clerks, result + "/submit", said))).endsWith("/submitted");
  }
}
