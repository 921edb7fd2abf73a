package cn.jihe.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Browser;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.PageState;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.Site;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each state of the pages of review, on a desk, a tablet and a phone. */
@InChromium
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
final class ReviewStatesInChromiumTest {

  private final RunningServer server = new RunningServer(Database.H2.fresh());
  private final Site site = new Site(server);
  private final People people = People.of(server);
  private List<PageState> states = List.of();

  @BeforeAll
  void prepare() {
    Organisation department =
        people.organisation(
            Organisation.named("青溪区卫生健康委员会", Optional.empty(), Optional.of("QX0102")));
    Organisation unit =
        people.organisation(
            Organisation.named(
                "青溪区疾病预防控制中心", Optional.of(department.id()), Optional.of("QX010201")));
    Account clerk = people.person("jk.tb01", "陈晓", Hat.of(Role.CLERK, unit.id()));
    Account reviewer = people.person("sh.01", "周敏", Hat.of(Role.REVIEWER, department.id()));
    String token = people.token(clerk);
    Calls reviewers = new Calls(server, people.token(reviewer));
    String returned = handedIn(token, unit, "健康促进宣传");
    handedIn(token, unit, "疫苗冷链设备更新与维护");
    String open = handedIn(token, unit, "实验室质量控制能力提升");
    String accepted = handedIn(token, unit, "慢性病综合防控");
    handedIn(token, unit, "");
    decide(reviewers, returned, "return", "请补充服务对象满意度指标，并核对年度资金申请总额与分项合计。");
    decide(reviewers, open, "open", "");
    decide(reviewers, accepted, "accept", "同意");
    String again = comesAgain(token, unit, reviewers);
    String clerks = people.session(clerk);
    String sessions = people.session(reviewer);
    states =
        List.of(
            new PageState("queue", sessions, "/review", "table.data"),
            new PageState("queue-again", sessions, "/review?tab=again", "table.data"),
            new PageState("queue-empty", sessions, "/review?tab=mine", ".notice.clean"),
            new PageState("queue-none", sessions, "/review?q=zzz", ".notice"),
            new PageState("queue-wrong", sessions, "/review?from=x", ".notice.error"),
            new PageState("queue-done", sessions, "/review?tab=done", "table.data"),
            new PageState(
                "bulk-accept", sessions, "/review", "#note", page -> tick(page, "accept")),
            new PageState("bulk-return", sessions, "/review", "#due", page -> tick(page, "return")),
            new PageState("dossier-review", sessions, "/dossiers/" + open, ".act"),
            new PageState(
                "dossier-refused",
                sessions,
                "/dossiers/" + open,
                ".notice.error",
                page -> page.locator("button[value=return]").click()),
            new PageState("dossier-returned", clerks, "/dossiers/" + returned, "#back-title"),
            new PageState(
                "dossier-accepted", sessions, "/dossiers/" + accepted + "?tab=history", "#history"),
            new PageState("dossier-changes", sessions, "/dossiers/" + again, ".remarks ins"),
            new PageState("dossier-form", sessions, "/dossiers/" + again + "?tab=form", "td a.pin"),
            new PageState(
                "dossier-findings",
                sessions,
                "/dossiers/" + again + "?tab=findings",
                "button[value=ALWAYS]"),
            new PageState(
                "dossier-remark",
                sessions,
                "/dossiers/" + again + "?tab=form",
                "#remark-text",
                page -> page.keyboard().press("c")),
            new PageState(
                "dossier-accept",
                sessions,
                "/dossiers/" + open,
                "#ask-accept",
                page -> page.keyboard().press("a")),
            new PageState(
                "dossier-keys",
                sessions,
                "/dossiers/" + open,
                "#keys",
                page -> page.keyboard().press("?")),
            new PageState(
                "return-preview",
                sessions,
                "/dossiers/" + again,
                "#back-title",
                page -> page.locator("button[value=return]").click()),
            new PageState("clerk-form", clerks, "/dossiers/" + again + "?tab=form", "td a.pin"),
            new PageState(
                "clerk-findings", clerks, "/dossiers/" + again + "?tab=findings", ".reason"),
            new PageState("mine", clerks, "/mine", "table.data"),
            new PageState("no-right", clerks, "/review", "#request-number"));
  }

  /** A form that was remarked on and returned, with an answer, a reason and a second version. */
  private String comesAgain(String token, Organisation unit, Calls reviewers) {
    Calls clerks = new Calls(server, token);
    FilledDeclaration form = new FilledDeclaration().ofProject("传染病监测预警").with("E5", unit.name());
    String id = handedIn(token, form.with("E20", "≤95.00(%)"));
    JsonNode remark = remarked(reviewers, id, "indicators[1].target", "MUST_CHANGE", "人次偏低，请核对。");
    remarked(reviewers, id, "indicators[4].target", "SUGGEST", "请说明持证范围。");
    remarked(reviewers, id, "projectName", "INTERNAL", "去年同名，先比对。");
    post(
        clerks,
        "/api/v1/remarks/" + remark.get("id").asText() + "/replies",
        JsonNodeFactory.instance.objectNode().put("text", "已按前三年平均数调整。"));
    decide(reviewers, id, "return", "请按批注修改。");
    handedIn(token, form.with("E14", "≥3500.00(人次)").with("C17", "完全另一项"));
    for (JsonNode finding : findings(clerks, id)) {
      if (finding.get("severity").asText().equals("WARNING")) {
        post(
            clerks,
            "/api/v1/dossiers/" + id + "/reasons",
            JsonNodeFactory.instance
                .objectNode()
                .put("key", finding.get("key").asText())
                .put("category", "APPROVAL")
                .put("text", "上级批复明确按此口径执行"));
      }
    }
    return id;
  }

  private static JsonNode findings(Calls calls, String id) {
    String submission = calls.list("/api/v1/dossiers/" + id).at("/versions/0/submission").asText();
    return calls.list("/api/v1/submissions/" + submission).at("/forms/0/findings");
  }

  private static JsonNode remarked(Calls calls, String id, String path, String kind, String text) {
    return post(
        calls,
        "/api/v1/dossiers/" + id + "/remarks",
        JsonNodeFactory.instance
            .objectNode()
            .put("version", 1)
            .put("path", path)
            .put("kind", kind)
            .put("text", text));
  }

  private static JsonNode post(Calls calls, String path, ObjectNode body) {
    HttpResponse<byte[]> answer = calls.post(path, body.toString());
    assertThat(answer.statusCode()).isEqualTo(201);
    return RunningServer.json(answer);
  }

  private static void tick(Page page, String button) {
    page.locator("input[name=item]").first().check();
    page.locator("button[name=" + button + "]").click();
    page.waitForLoadState();
  }

  private String handedIn(String token, Organisation unit, String project) {
    return handedIn(token, new FilledDeclaration().ofProject(project).with("E5", unit.name()));
  }

  private String handedIn(String token, FilledDeclaration form) {
    return RunningServer.json(server.submit(token, "申报表.xlsx", form.xlsx(), Map.of()))
        .at("/stored/0/dossier")
        .asText();
  }

  private static void decide(Calls calls, String id, String action, String note) {
    JsonNode seen = calls.list("/api/v1/dossiers/" + id);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", action).put("note", note);
    wanted.set("version", seen.at("/versions/0/version"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    assertThat(calls.post("/api/v1/dossiers/" + id + "/decisions", wanted.toString()).statusCode())
        .isEqualTo(200);
  }

  @AfterAll
  void close() {
    Browser.closeAll();
    server.close();
  }

  /** What takes long is looked at where it may differ. */
  @ParameterizedTest(name = "{0} px, {1}")
  @CsvSource({"1440, zh-CN, true", "375, zh-CN, true", "768, en-GB, true", "375, en-GB, false"})
  void isWithoutFault(int width, String locale, boolean closely) {
    PageState.assertWithoutFault(site, states, width, locale, closely ? "review" : "");
    // A page that is not there is one that the browser complains of.
    assertThat(site.complaints()).allMatch(said -> said.contains("404"));
  }
}
