package cn.jihe.review.page.home;

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
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What those who hand in find on the first page, without script. */
@ParameterizedClass
@EnumSource(Database.class)
final class HomePageTest {

  private static final String DOSSIERS = "/api/v1/dossiers/";

  private final RunningServer server;
  private final PageForms pages;
  private final Organisation department;
  private final Organisation unit;
  private final String clerk;
  private final String session;
  private final Calls reviewers;
  private final String heads;

  HomePageTest(Database database) {
    server = SharedServer.on(database);
    pages = new PageForms(server);
    People people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    department = people.root("首页部门" + mark);
    unit = people.below(department, "首页单位" + mark);
    Account account = people.account(Hat.of(Role.CLERK, unit.id()));
    clerk = people.token(account);
    session = people.session(account);
    reviewers = new Calls(server, people.token(Role.REVIEWER, department));
    heads = people.session(people.account(Hat.of(Role.UNIT_HEAD, unit.id())));
  }

  private String handedIn(FilledDeclaration form, String project) {
    byte[] workbook = form.ofProject(project).with("E5", unit.name()).xlsx();
    return RunningServer.json(server.submit(clerk, "表.xlsx", workbook, Map.of()))
        .at("/stored/0/dossier")
        .asText();
  }

  private void decide(String id, String action, String note, String due) {
    JsonNode seen = reviewers.list(DOSSIERS + id).at("/versions/0");
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", action).put("note", note);
    if (!due.isEmpty()) {
      wanted.put("due", due);
    }
    wanted.set("version", seen.get("version"));
    wanted.set("contentHash", seen.get("contentHash"));
    assertThat(reviewers.post(DOSSIERS + id + "/decisions", wanted.toString()).statusCode())
        .isEqualTo(200);
  }

  private ObjectNode period() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", "H-" + UUID.randomUUID())
        .put("name", "2024年度项目绩效目标申报")
        .put("kind", "DECLARATION")
        .put("year", 2024)
        .put("organisation", department.id().toString());
  }

  private JsonNode setUp(ObjectNode period) {
    return RunningServer.json(reviewers.post("/api/v1/periods", period.toString()));
  }

  private String home(String whose) {
    return text(pages.get(whose, "/"));
  }

  @Test
  void whatIsToBeDoneStandsByItsDeadlineAndThenByItsState() {
    setUp(period().put("due", "2098-03-31").put("notice", "请<按>时报送").put("contact", "62000000"));
    String returned = handedIn(new FilledDeclaration(), "甲退回");
    String failed = handedIn(new FilledDeclaration().withPoorTargets(), "乙未通过");
    String withdrawn = handedIn(new FilledDeclaration(), "丙撤回");
    String early = handedIn(new FilledDeclaration(), "丁先到期");
    String accepted = handedIn(new FilledDeclaration(), "戊通过");
    decide(returned, "return", "请核对<金额>与分项合计。其余的见批注。", "");
    decide(early, "return", "请补充服务对象满意度指标", "2098-03-01");
    decide(accepted, "accept", "", "");
    assertThat(home(session)).contains("/dossiers/" + withdrawn + "/decisions");
    JsonNode seen = reviewers.list(DOSSIERS + withdrawn).at("/versions/0");
    assertThat(
            to(
                pages.post(
                    session,
                    "/dossiers/" + withdrawn + "/decisions",
                    Map.of(
                        "action", "withdraw",
                        "version", seen.get("version").asText(),
                        "contentHash", seen.get("contentHash").asText()))))
        .endsWith("?said=withdraw");
    String page = home(session);
    assertThat(page)
        .containsSubsequence(
            "id=\"d-" + early,
            "2098年3月1日 24:00",
            "id=\"d-" + returned,
            "2098年3月31日 24:00",
            "id=\"d-" + failed,
            "id=\"d-" + withdrawn,
            "id=\"d-" + accepted)
        .contains("请核对&lt;金额&gt;与分项合计。</p>", "请&lt;按&gt;时报送", "联系：62000000", "已交 1 张")
        .contains("<span class=\"count\">4</span>", "<span class=\"count\">1</span>")
        .contains("/annotated\"", "/receipt\"", "name=\"file\"", "class=\"templates\"")
        .doesNotContain("其余的见批注", "value=\"withdraw\"");
    assertThat(text(pages.get(session, "/?lang=en"))).contains("31 Mar 2098, 24:00", "To do");
  }

  @Test
  void whoHasHandedInNothingIsToldHowAndWhoHasDoneAllIsToldSo() {
    assertThat(home(session)).contains("三步就能完成").doesNotContain("要处理的", "全部已提交");
    handedIn(new FilledDeclaration(), "唯一");
    assertThat(home(session)).contains("全部已提交 ✓", "待审核").doesNotContain("三步");
  }

  @Test
  void whatIsClosedIsSaidToBeClosedAndNothingCanBeDoneAboutIt() {
    String id = handedIn(new FilledDeclaration(), "封账");
    JsonNode period = setUp(period());
    reviewers.post("/api/v1/periods/" + period.get("id").asText() + "/closing", "{}");
    assertThat(home(session))
        .contains("id=\"d-" + id, "2024年度项目绩效目标申报　已封账")
        .doesNotContain("value=\"withdraw\"", "进行中的批次");
  }

  @Test
  void whatIsExpectedAndHasNotComeIsToBeDoneToo() {
    handedIn(new FilledDeclaration(), "去年甲");
    handedIn(new FilledDeclaration(), "去年乙");
    JsonNode period = setUp(period().put("year", 2025).put("due", "2098-03-31"));
    String expected = "/api/v1/periods/" + period.get("id").asText() + "/expected";
    reviewers.post(expected + "/copies", "{}");
    JsonNode counts = RunningServer.json(reviewers.get(expected)).get("counts");
    assertThat(home(session))
        .contains(
            "应报 "
                + counts.get("expected").asInt()
                + " 项，已交 "
                + counts.get("handedIn").asInt()
                + " 项")
        .contains("<span class=\"count\">2</span>", "2025 年度")
        .containsSubsequence("未报", "去年乙", "未报", "去年甲", "已交");
    assertThat(counts.get("expected").asInt()).isEqualTo(2);
  }

  @Test
  void theHeadOfAUnitSeesWhatWaitsForIt() {
    setUp(period().put("endorsed", true));
    String id = handedIn(new FilledDeclaration(), "待复核");
    assertThat(home(heads)).contains("id=\"d-" + id, "待单位复核");
    assertThat(home(session)).contains("id=\"d-" + id, "value=\"withdraw\"");
  }

  @Test
  void othersFindTheFirstPageAsEver() {
    handedIn(new FilledDeclaration(), "别人看不到");
    String reviewer =
        People.of(server).session(People.of(server).account(Hat.of(Role.REVIEWER, unit.id())));
    for (String page : new String[] {home(""), home(reviewer)}) {
      assertThat(page)
          .contains("name=\"file\"", "class=\"templates\"")
          .doesNotContain("别人看不到", "home.css");
    }
    Account foreign =
        People.of(server).account(Hat.of(Role.CLERK, People.of(server).root("外单位").id()));
    assertThat(home(People.of(server).session(foreign))).doesNotContain("别人看不到");
  }

  @Test
  void whatCannotBeTakenIsSaidOnOnesOwnPage() {
    String page = text(pages.post(session, "/check", Map.of("known", "0")));
    assertThat(page).contains("还没有选择文件", "home.css", "三步就能完成");
  }
}
