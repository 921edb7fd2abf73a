package cn.jihe.review.page;

import static cn.jihe.support.PageForms.text;
import static cn.jihe.support.PageForms.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.PageForms;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Remarks and reasons on the page of a dossier, as plain forms without script. */
final class SaidPagesTest {

  private static final String SECRET = "内部<i>先问财务";
  private static final String SAID = "口径<b>与去年不一致";
  private static final String WHY = "上级批复明确按此口径执行<u>";

  private final RunningServer server = SharedServer.on(Database.H2);
  private final PageForms pages = new PageForms(server);
  private final People people = People.of(server);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Organisation department = people.root("批注部门" + mark);
  private final Organisation unit = people.below(department, "批注单位" + mark);
  private final Account clerk = people.account(Hat.of(Role.CLERK, unit.id()));
  private final String clerks = people.session(clerk);
  private final String clerksToken = people.token(clerk);
  private final Account reviewer = people.account(Hat.of(Role.REVIEWER, department.id()));
  private final String reviewers = people.session(reviewer);
  private final Calls api = new Calls(server, people.token(reviewer));

  private FilledDeclaration form(String project) {
    return new FilledDeclaration()
        .ofProject(project + mark)
        .with("E5", unit.name())
        .with("E20", "≤95.00(%)");
  }

  private String handedIn(FilledDeclaration form) {
    JsonNode stored =
        RunningServer.json(server.submit(clerksToken, "表.xlsx", form.xlsx(), Map.of()))
            .at("/stored/0");
    assertThat(stored.get("state").asText()).isEqualTo("SUBMITTED");
    return stored.get("dossier").asText();
  }

  private HttpResponse<byte[]> post(String session, String id, String path, String... fields) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      texts.put(fields[i], fields[i + 1]);
    }
    return pages.post(session, "/dossiers/" + id + path, texts);
  }

  private String page(String session, String path) {
    HttpResponse<byte[]> answer = pages.get(session, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return text(answer);
  }

  private String tab(String session, String id, String tab) {
    return page(session, "/dossiers/" + id + "?tab=" + tab);
  }

  private JsonNode dossier(String id) {
    return api.list("/api/v1/dossiers/" + id);
  }

  private HttpResponse<byte[]> decide(String id, String... more) {
    JsonNode newest = dossier(id).at("/versions/0");
    String[] fields = new String[more.length + 4];
    fields[0] = "version";
    fields[1] = newest.get("version").asText();
    fields[2] = "contentHash";
    fields[3] = newest.get("contentHash").asText();
    System.arraycopy(more, 0, fields, 4, more.length);
    return post(reviewers, id, "/decisions", fields);
  }

  @Test
  void aRemarkIsMadeReadAnsweredFoundAgainAndSettled() {
    String id = handedIn(form("来回"));
    assertThat(tab(reviewers, id, "form"))
        .contains("value=\"indicators[1].target\"", "data-cell=\"E14\"", "参加讲座居民");
    HttpResponse<byte[]> made =
        post(
            reviewers, id, "/remarks", "tab", "form", "version", "1", "kind", "MUST_CHANGE",
            "path", "indicators[1].target", "text", SAID);
    assertThat(to(made)).startsWith("/dossiers/" + id + "?tab=form&said=remarked#r-");
    String remark = to(made).substring(to(made).indexOf("#r-") + 3);
    post(
        reviewers, id, "/remarks", "tab", "form", "version", "1", "kind", "INTERNAL",
        "path", "", "text", SECRET);
    assertThat(tab(reviewers, id, "form"))
        .contains("href=\"#r-" + remark + "\"", "口径&lt;b&gt;与去年不一致", "内部&lt;i&gt;先问财务");
    for (String tab : new String[] {"form", "findings", "changes", "history"}) {
      assertThat(tab(clerks, id, tab)).as(tab).doesNotContain("先问财务", reviewer.name());
    }
    assertThat(tab(clerks, id, "form"))
        .contains("口径&lt;b&gt;与去年不一致", department.name(), "✎1")
        .doesNotContain("✎2", "id=\"remark-panel\"", "/resolution\"");
    String preview = text(decide(id, "action", "return", "due", "2099-03-31"));
    assertThat(preview)
        .contains("退回前预览", "口径&lt;b&gt;与去年不一致", "期限 2099年3月31日", "name=\"sure\"")
        .doesNotContain("先问财务", "✎</span><span>2<");
    assertThat(page(clerks, "/dossiers/" + id)).contains("待审核");
    assertThat(to(decide(id, "action", "return", "due", "2099-03-31", "sure", "1")))
        .endsWith("said=return");
    assertThat(to(post(clerks, id, "/remarks/" + remark + "/replies", "text", "已改<", "tab", "form")))
        .endsWith("said=replied#r-" + remark);
    handedIn(form("来回").with("E14", "≥3500.00(人次)").with("C13", "健康讲座场次"));
    assertThat(page(reviewers, "/dossiers/" + id))
        .contains("aria-current=\"page\">变化", "已回复 1", "已改&lt;")
        .contains("<del>≥3000.00(人次)</del>", "<ins>≥3500.00(人次)</ins>");
    assertThat(to(post(reviewers, id, "/remarks/" + remark + "/resolution", "state", "RESOLVED")))
        .contains("said=resolved");
    assertThat(tab(reviewers, id, "changes")).contains("已解决 1", "重新打开");
    assertThat(to(decide(id, "action", "accept"))).endsWith("said=accept");
  }

  @Test
  void aRemarkOfARowThatIsGoneIsListedOnTop() {
    String id = handedIn(form("丢失"));
    post(
        reviewers, id, "/remarks", "tab", "form", "version", "1", "kind", "SUGGEST",
        "path", "projectName", "text", "第一条");
    post(
        reviewers, id, "/remarks", "tab", "form", "version", "1", "kind", "MUST_CHANGE",
        "path", "indicators[4].target", "text", "最后一条");
    handedIn(form("丢失").with("C17", "完全另一项").with("E17", "≥1.00(项)"));
    String changes = tab(reviewers, id, "changes");
    assertThat(changes).contains("位置已失效（原在 E17）", "已失效 1");
    assertThat(changes.indexOf("最后一条")).isLessThan(changes.indexOf("第一条"));
    assertThat(tab(reviewers, id, "form")).contains("✎2").doesNotContain(">✎1<");
    // Beside the version it was made for it stands where it was.
    assertThat(page(reviewers, "/dossiers/" + id + "?tab=form&version=1")).contains(">✎1<", ">✎2<");
  }

  @Test
  void whatWasTypedStaysWhereItIsNotTaken() {
    String id = handedIn(form("保留"));
    String refused =
        text(
            post(
                reviewers, id, "/remarks", "tab", "form", "version", "1", "kind", "SUGGEST",
                "path", "indicators[1].target", "text", "长".repeat(1001)));
    assertThat(refused)
        .contains("role=\"alert\"", "长".repeat(1001), "value=\"SUGGEST\" checked")
        .containsPattern("value=\"indicators\\[1]\\.target\"[^>]*selected");
    assertThat(text(post(reviewers, id, "/remarks", "version", "9", "kind", "SUGGEST", "text", "迟")))
        .contains("role=\"alert\"");
    assertThat(post(clerks, id, "/remarks", "version", "1", "kind", "SUGGEST", "text", "迟").statusCode())
        .isEqualTo(403);
    assertThat(post(reviewers, id, "/remarks", "version", "x").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> over =
        post("gone", id, "/remarks", "version", "1", "kind", "SUGGEST", "text", SAID);
    assertThat(over.statusCode()).isEqualTo(401);
    assertThat(text(over)).contains("口径&lt;b&gt;与去年不一致");
    assertThat(post(reviewers, id, "/remarks/" + UUID.randomUUID() + "/replies", "text", "无").statusCode())
        .isEqualTo(404);
    assertThat(dossier(id).get("remarks")).isEmpty();
  }

  @Test
  void aFindingBecomesARemarkInOneAct() {
    String id = handedIn(form("一键"));
    JsonNode finding = warning(id);
    String key = finding.get("key").asText();
    assertThat(tab(reviewers, id, "findings")).contains("转为批注");
    assertThat(to(post(reviewers, id, "/remarks", "tab", "findings", "version", "1", "finding", key)))
        .contains("?tab=findings&said=remarked#r-");
    JsonNode remark = dossier(id).at("/remarks/0");
    assertThat(remark.get("kind").asText()).isEqualTo("MUST_CHANGE");
    assertThat(remark.get("finding").asText()).isEqualTo(key);
    assertThat(remark.get("text").asText()).isEqualTo(finding.get("message").asText());
    assertThat(remark.get("cell").asText()).isEqualTo(finding.get("cell").asText());
  }

  private JsonNode warning(String id) {
    String submission = dossier(id).at("/versions/0/submission").asText();
    for (JsonNode finding : api.list("/api/v1/submissions/" + submission).at("/forms/0/findings")) {
      if (finding.get("severity").asText().equals("WARNING")) {
        return finding;
      }
    }
    throw new AssertionError("no warning in " + id);
  }

  @Test
  void aReasonIsGivenTakenForLaterRevokedAndRefused() {
    String id = handedIn(form("说明"));
    String key = warning(id).get("key").asText();
    assertThat(tab(reviewers, id, "findings")).doesNotContain("填写情况说明");
    assertThat(tab(clerks, id, "findings")).contains("填写情况说明").doesNotContain("转为批注");
    assertThat(text(post(clerks, id, "/reasons", "tab", "findings", "key", key, "category", "POLICY", "text", "短<")))
        .contains("role=\"alert\"", "短&lt;</textarea>");
    HttpResponse<byte[]> given =
        post(clerks, id, "/reasons", "tab", "findings", "key", key, "category", "APPROVAL", "text", WHY);
    assertThat(to(given)).contains("?tab=findings&said=reasoned#reason-");
    String reason = to(given).substring(to(given).indexOf("#reason-") + 8);
    assertThat(tab(clerks, id, "findings"))
        .contains("按此口径执行&lt;u&gt;", "上级批复")
        .doesNotContain("value=\"ALWAYS\"");
    assertThat(tab(reviewers, id, "findings")).contains("value=\"ALWAYS\"", clerk.name());
    String verdict = "/reasons/" + reason + "/verdict";
    assertThat(text(post(reviewers, id, verdict, "tab", "findings", "verdict", "ALWAYS", "until", "31.3.")))
        .contains("role=\"alert\"", "value=\"31.3.\"");
    assertThat(to(post(reviewers, id, verdict, "tab", "findings", "verdict", "ALWAYS", "until", "2099-03-31")))
        .contains("said=judged.always");
    assertThat(tab(reviewers, id, "findings"))
        .contains("本单位长期认可的说明", "长期认可，到 2099年3月31日 为止", "撤销长期认可");
    assertThat(tab(clerks, id, "findings"))
        .contains("长期认可，到 2099年3月31日 为止")
        .doesNotContain("本单位长期认可的说明", "撤销长期认可");
    String later = handedIn(form("后一个"));
    assertThat(tab(reviewers, later, "findings")).contains("撤销长期认可");
    assertThat(to(post(reviewers, id, verdict, "verdict", "ONCE", "revoke", "1")))
        .contains("said=revoked");
    assertThat(tab(reviewers, id, "findings")).doesNotContain("撤销长期认可");
    assertThat(to(post(reviewers, id, verdict, "verdict", "REJECTED", "text", "请改为下限")))
        .contains("said=judged.rejected");
    assertThat(tab(clerks, id, "form")).contains("请改为下限", "必须修改");
  }

  @Test
  void addressesOfChangesLeadToTheirTab() {
    String id = handedIn(form("地址"));
    assertThat(to(pages.get(reviewers, "/dossiers/" + id + "/differences?from=1&to=2")))
        .isEqualTo("/dossiers/" + id + "?tab=changes&from=1&to=2");
    assertThat(to(pages.get(reviewers, "/dossiers/" + id + "/comparison")))
        .isEqualTo("/dossiers/" + id + "?tab=comparison");
    assertThat(page(reviewers, "/dossiers/" + id + "?tab=changes")).contains("没有批注");
    assertThat(page(reviewers, "/dossiers/" + id + "?tab=nothing")).contains("aria-current=\"page\">整表");
    assertThat(page(reviewers, "/dossiers/" + id)).doesNotContain("?tab=comparison");
  }
}
