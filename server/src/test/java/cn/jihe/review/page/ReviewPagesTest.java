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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages of review as plain forms, without script. */
final class ReviewPagesTest {

  private static final String UNIT_CELL = "E5";
  private static final String CAUSE = "请补充满意度指标<b>并核对金额";
  private static final String ESCAPED = "请补充满意度指标&lt;b&gt;并核对金额";

  private final RunningServer server = SharedServer.on(Database.H2);
  private final PageForms pages = new PageForms(server);
  private final People people = People.of(server);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Organisation department = people.root("页面部门" + mark);
  private final Organisation unit = people.below(department, "页面单位" + mark);
  private final Account clerk = people.account(Hat.of(Role.CLERK, unit.id()));
  private final String clerks = people.session(clerk);
  private final String clerksToken = people.token(clerk);
  private final Account reviewer = people.account(Hat.of(Role.REVIEWER, department.id()));
  private final String reviewers = people.session(reviewer);

  private String handedIn(FilledDeclaration form) {
    return RunningServer.json(
            server.submit(
                clerksToken, "表.xlsx", form.with(UNIT_CELL, unit.name()).xlsx(), Map.of()))
        .at("/stored/0/dossier")
        .asText();
  }

  private Map<String, String> about(String id, String action, String note, String due) {
    JsonNode newest =
        new Calls(server, people.token(reviewer)).list("/api/v1/dossiers/" + id).at("/versions/0");
    return Map.of(
        "action", action,
        "version", newest.get("version").asText(),
        "contentHash", newest.get("contentHash").asText(),
        "note", note,
        "due", due,
        "sure", "1");
  }

  private HttpResponse<byte[]> decide(String session, String id, Map<String, String> fields) {
    return pages.post(session, "/dossiers/" + id + "/decisions", fields);
  }

  private String page(String session, String path) {
    HttpResponse<byte[]> answer = pages.get(session, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return text(answer);
  }

  @Test
  void aFormIsReturnedReadHandedInAgainAndAccepted() {
    FilledDeclaration form = new FilledDeclaration().ofProject("走一遍" + mark);
    String id = handedIn(form);
    assertThat(page(reviewers, "/review"))
        .contains("href=\"/dossiers/" + id + "\"", "走一遍" + mark, "href=\"/review\"");
    assertThat(page(reviewers, "/dossiers/" + id))
        .contains("待审核", "data-cell=\"E5\"", "value=\"accept\"", "value=\"return\"")
        .contains("/original\"", "/annotated\"");
    HttpResponse<byte[]> returned = decide(reviewers, id, about(id, "return", CAUSE, "2099-03-31"));
    assertThat(to(returned)).isEqualTo("/dossiers/" + id + "?said=return");
    assertThat(page(reviewers, to(returned))).contains("已退回。30 分钟内可以撤销");
    assertThat(page(clerks, "/mine"))
        .contains(ESCAPED, "按退回意见修改后重新提交，期限 2099年3月31日", "href=\"/mine\"");
    assertThat(page(clerks, "/dossiers/" + id))
        .contains("退回意见", ESCAPED, department.name(), "期限 2099年3月31日")
        .doesNotContain(reviewer.login(), reviewer.name(), "value=\"accept\"");
    handedIn(form.with("E13", "≥30.00(场)"));
    assertThat(page(reviewers, "/review?tab=again")).contains("第 2 版 · 再次");
    Map<String, String> seen = about(id, "accept", "", "");
    String item = id + "_" + seen.get("version") + "_" + seen.get("contentHash");
    String tried =
        text(pages.post(reviewers, "/review/decisions", Map.of("item", item, "accept", "1")));
    assertThat(tried).contains("可以通过 1 张；0 张不能批量通过", "name=\"sure\"", item);
    String done =
        text(
            pages.post(
                reviewers, "/review/decisions", Map.of("item", item, "accept", "1", "sure", "1")));
    assertThat(done).contains("已通过 1 张；0 张没有处理");
    assertThat(page(clerks, "/mine")).contains("审核通过").doesNotContain(ESCAPED);
    assertThat(page(clerks, "/dossiers/" + id)).contains("第 2 版", "审核通过");
    assertThat(page(clerks, "/dossiers/" + id + "?tab=history"))
        .contains("第 1 版：退回", "第 2 版：审核通过");
    assertThat(page(clerks, "/dossiers/" + id + "?version=1")).contains("第 1 版 · 整表");
  }

  @Test
  void whatWasTypedStaysWhereItIsNotTaken() {
    String id = handedIn(new FilledDeclaration().ofProject("保留" + mark));
    assertThat(text(decide(reviewers, id, about(id, "return", "太短<", ""))))
        .contains("至少 10 个字", "role=\"alert\"", "太短&lt;</textarea>");
    assertThat(text(decide(reviewers, id, about(id, "return", CAUSE, "31.3.2099"))))
        .contains("重报期限没有看懂", ESCAPED, "value=\"31.3.2099\"");
    assertThat(text(decide(reviewers, id, about(id, "return", "长".repeat(4001), ""))))
        .contains("意见过长");
    HttpResponse<byte[]> over = decide("gone", id, about(id, "return", CAUSE, ""));
    assertThat(over.statusCode()).isEqualTo(401);
    assertThat(text(over)).contains("name=\"held.note\" value=\"" + ESCAPED + "\"");
    assertThat(page(reviewers, "/dossiers/" + id)).contains("待审核");
  }

  @Test
  void whoIsTooLateReadsWhatTheOtherDecided() {
    String id = handedIn(new FilledDeclaration().ofProject("同时" + mark));
    Map<String, String> seen = about(id, "accept", "", "");
    String other = people.session(people.account(Hat.of(Role.REVIEWER, department.id())));
    assertThat(decide(reviewers, id, seen).statusCode()).isEqualTo(303);
    assertThat(text(decide(other, id, seen))).contains(reviewer.login() + " 已于", "目前状态：审核通过");
    String item = id + "_" + seen.get("version") + "_" + seen.get("contentHash");
    assertThat(text(pages.post(other, "/review/decisions", Map.of("item", item, "accept", "1"))))
        .contains("可以通过 0 张；1 张不能批量通过", "已于")
        .doesNotContain("name=\"sure\"");
  }

  @Test
  void aFormIsGivenToSomebodyAndTakenBackByItsUnit() {
    String id = handedIn(new FilledDeclaration().ofProject("分派" + mark));
    assertThat(page(reviewers, "/dossiers/" + id)).contains(reviewer.name());
    HttpResponse<byte[]> given =
        pages.post(
            reviewers,
            "/dossiers/" + id + "/assignment",
            Map.of("account", reviewer.id().toString()));
    assertThat(to(given)).endsWith("?said=assigned");
    assertThat(page(reviewers, "/review?tab=mine")).contains("分派" + mark);
    assertThat(page(clerks, "/mine?q=%E5%88%86%E6%B4%BE")).contains("待审核，可以撤回");
    assertThat(decide(reviewers, id, about(id, "open", "", "")).statusCode()).isEqualTo(303);
    assertThat(page(reviewers, "/dossiers/" + id))
        .contains("审核中：我")
        .doesNotContain("value=\"open\"");
    String other = people.session(people.account(Hat.of(Role.REVIEWER, department.id())));
    assertThat(page(other, "/dossiers/" + id)).contains("接手审核", "审核中：" + reviewer.name());
    assertThat(page(clerks, "/mine?q=%E5%88%86%E6%B4%BE")).doesNotContain("可以撤回");
    assertThat(page(clerks, "/dossiers/" + id))
        .doesNotContain("value=\"withdraw\"", reviewer.name());
    assertThat(decide(reviewers, id, about(id, "release", "", "")).statusCode()).isEqualTo(303);
    assertThat(decide(clerks, id, about(id, "withdraw", "", "")).statusCode()).isEqualTo(303);
    assertThat(page(clerks, "/mine?q=%E5%88%86%E6%B4%BE")).contains("已撤回");
    assertThat(page(reviewers, "/review?tab=mine")).contains("没有分派给您的表");
    assertThat(page(reviewers, "/review?tab=mine&lang=en")).contains("Nothing was given to you.");
  }

  @Test
  void nobodyFindsPagesOfOthers() {
    String id = handedIn(new FilledDeclaration().ofProject("别人" + mark));
    String foreign =
        people.session(people.account(Hat.of(Role.REVIEWER, people.root("外" + mark).id())));
    assertThat(pages.get(foreign, "/dossiers/" + id).statusCode()).isEqualTo(404);
    assertThat(decide(foreign, id, about(id, "accept", "", "")).statusCode()).isEqualTo(404);
    assertThat(pages.get(clerks, "/review").statusCode()).isEqualTo(404);
    assertThat(pages.get(reviewers, "/mine").statusCode()).isEqualTo(404);
    assertThat(page(clerks, "/")).doesNotContain("href=\"/review\"");
    assertThat(to(server.get("/dossiers/" + id))).startsWith("/sign-in?return=");
    assertThat(page(reviewers, "/review?from=x&year=99&page=-1&q=%3Cscript%3E"))
        .contains("筛选条件没有看懂", "value=\"&lt;script&gt;\"");
  }
}
