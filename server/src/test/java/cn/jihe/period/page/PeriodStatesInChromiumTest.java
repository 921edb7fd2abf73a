package cn.jihe.period.page;

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

/** Each state of the pages of periods, on a desk, a tablet and a phone. */
@InChromium
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
final class PeriodStatesInChromiumTest {

  private final RunningServer server = new RunningServer(Database.H2.fresh());
  private final Site site = new Site(server);
  private final People people = People.of(server);
  private List<PageState> states = List.of();

  @BeforeAll
  void prepare() {
    Organisation department =
        people.organisation(
            Organisation.named("青溪区卫生健康委员会", Optional.empty(), Optional.of("QX0102")));
    Organisation unit = unit(department, "青溪区疾病预防控制中心");
    Organisation other = unit(department, "青溪区妇幼保健院");
    Account clerk = people.person("jk.tb01", "陈晓", Hat.of(Role.CLERK, unit.id()));
    Account second = people.person("fy.tb01", "李宁", Hat.of(Role.CLERK, other.id()));
    Account reviewer = people.person("sh.01", "周敏", Hat.of(Role.REVIEWER, department.id()));
    Calls reviewers = new Calls(server, people.token(reviewer));
    String token = people.token(clerk);
    String sessions = people.session(reviewer);
    String clerks = people.session(clerk);
    Account elsewhere =
        people.person("wd.01", "赵青", Hat.of(Role.CLERK, people.root("云岭区教育局").id()));
    for (String project : List.of("健康促进宣传", "疫苗冷链设备更新与维护", "慢性病综合防控")) {
      handIn(token, unit, project);
    }
    String closed = setUp(reviewers, department, 2023, "2023-03-31");
    post(reviewers, closed + "/closing", JsonNodeFactory.instance.objectNode());
    String late = setUp(reviewers, department, 2024, "2024-03-31");
    post(reviewers, late + "/extensions", said().put("organisation", unit.id().toString()));
    String next = setUp(reviewers, department, 2025, "2027-03-31");
    post(reviewers, next + "/expected/copies", JsonNodeFactory.instance.objectNode());
    post(
        new Calls(server, people.token(second)),
        late + "/exemptions",
        said().put("organisation", other.id().toString()));
    states =
        List.of(
            new PageState("periods-none", people.session(elsewhere), "/periods", ".notice"),
            new PageState("periods", sessions, "/periods", "table.data"),
            new PageState("period-reviewer", sessions, page(late), "#expected-title"),
            new PageState("period-clerk", clerks, page(late), "#expected-title"),
            new PageState(
                "period-exempt",
                clerks,
                page(next),
                ".exemption details[open]",
                page -> page.locator(".exemption summary").first().click()),
            new PageState("period-none", clerks, page(next) + "?q=zzz", ".notice"),
            new PageState("period-closed", sessions, page(closed), "#manage-title"),
            new PageState("period-new", sessions, "/periods/new", "#code"),
            new PageState(
                "period-wrong",
                sessions,
                "/periods/new",
                ".notice.error",
                page -> page.locator("main form .main-button").click()),
            new PageState(
                "period-concerned",
                sessions,
                page(next) + "/edit",
                "button[name=sure]",
                this::later),
            new PageState("period-import", sessions, page(next) + "/imports", "#file"),
            new PageState("period-foreign", clerks, "/periods/new", "#request-number"));
  }

  private void later(Page page) {
    page.locator("#due").fill("2027-04-30");
    page.locator("main form .main-button").click();
    page.waitForLoadState();
  }

  private Organisation unit(Organisation department, String name) {
    return people.organisation(
        Organisation.named(name, Optional.of(department.id()), Optional.empty()));
  }

  private static ObjectNode said() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("due", "2027-06-30")
        .put("reason", "机构合并，本年度没有安排项目资金");
  }

  private static String page(String period) {
    return period.replace("/api/v1", "");
  }

  private static void post(Calls calls, String path, ObjectNode wanted) {
    assertThat(calls.post(path, wanted.toString()).statusCode()).as(path).isBetween(200, 204);
  }

  private static String setUp(Calls calls, Organisation department, int year, String due) {
    ObjectNode period =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", year + "-DECLARATION")
            .put("name", year + "年度项目绩效目标申报")
            .put("kind", "DECLARATION")
            .put("year", year)
            .put("organisation", department.id().toString())
            .put("opens", (year - 1) + "-09-01")
            .put("due", due)
            .put("graceDays", 5)
            .put("notice", "请各单位在截止日期前报送，逾期将标明天数。");
    HttpResponse<byte[]> answer = calls.post("/api/v1/periods", period.toString());
    return "/api/v1/periods/" + RunningServer.json(answer).get("id").asText();
  }

  private void handIn(String token, Organisation unit, String project) {
    FilledDeclaration form = new FilledDeclaration().ofProject(project).with("E5", unit.name());
    assertThat(server.submit(token, "申报表.xlsx", form.xlsx(), Map.of()).statusCode()).isEqualTo(201);
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
    PageState.assertWithoutFault(site, states, width, locale, closely ? "period" : "");
    // A page that is not there is one that the browser complains of.
    assertThat(site.complaints()).allMatch(said -> said.contains("404"));
  }
}
