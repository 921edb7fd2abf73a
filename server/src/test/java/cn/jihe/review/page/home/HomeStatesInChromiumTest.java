package cn.jihe.review.page.home;

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
import cn.jihe.text.ChinaTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each state of the first page of those who hand in, on a desk, a tablet and a phone. */
@InChromium
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
final class HomeStatesInChromiumTest {

  private static final List<String> PROJECTS =
      List.of(
          "健康促进宣传", "疫苗冷链设备更新与维护", "实验室质量控制能力提升（2024—2026年第二阶段）", "社区卫生服务站标准化建设和设备购置", "慢性病综合防控");

  private final RunningServer server = new RunningServer(Database.H2.fresh());
  private final Site site = new Site(server);
  private final People people = People.of(server);
  private final List<PageState> states = new ArrayList<>();
  private Organisation department;
  private Calls reviewers;
  private String busy;

  @BeforeAll
  void prepare() {
    department =
        people.organisation(
            Organisation.named("青溪区卫生健康委员会", Optional.empty(), Optional.of("QX0102")));
    reviewers = new Calls(server, people.token(Role.REVIEWER, department));
    Organisation unit = unit("青溪区疾病预防控制中心", "QX010201");
    Account clerk = people.person("jk.tb01", "陈晓", Hat.of(Role.CLERK, unit.id()));
    period(department, 3, "请各单位于截止日前报送；逾期的单独说明原因。联系人见下。");
    thirtyDue(people.token(clerk), unit);
    busy = people.session(clerk);
    Organisation small = unit("青溪区妇幼保健所", "QX010202");
    Account done = people.person("jk.tb02", "李萍", Hat.of(Role.CLERK, small.id()));
    handedIn(people.token(done), small, "孕产妇健康管理", false);
    Organisation last = unit("青溪区急救站", "QX010203");
    period(last, 0, "");
    Account late = people.person("jk.tb03", "王强", Hat.of(Role.CLERK, last.id()));
    handedIn(people.token(late), last, "急救车辆运行", true);
    Organisation over = unit("青溪区血站", "QX010204");
    JsonNode closed = period(over, 1, "");
    Account shut = people.person("jk.tb04", "赵敏", Hat.of(Role.CLERK, over.id()));
    handedIn(people.token(shut), over, "采供血服务保障", true);
    reviewers.post("/api/v1/periods/" + closed.get("id").asText() + "/closing", "{}");
    Account several =
        people.person(
            "jk.tb05", "孙悦", Hat.of(Role.CLERK, small.id()), Hat.of(Role.CLERK, last.id()));
    Account fresh =
        people.person("jk.tb06", "周倩", Hat.of(Role.CLERK, unit("青溪区健康教育所", "QX010205").id()));
    Organisation listed = unit("青溪区精神卫生中心", "QX010206");
    Account expected = people.person("jk.tb07", "郑凯", Hat.of(Role.CLERK, listed.id()));
    handedIn(people.token(expected), listed, "严重精神障碍患者管理", false);
    JsonNode next = period(listed, 2025, 20, "");
    reviewers.post("/api/v1/periods/" + next.get("id").asText() + "/expected/copies", "{}");
    states.addAll(
        List.of(
            new PageState("home-busy", busy, "/", ".to-do"),
            new PageState("home-done", people.session(done), "/", ".notice.clean"),
            new PageState("home-last-day", people.session(late), "/", "article.warning"),
            new PageState("home-closed", people.session(shut), "/", ".others"),
            new PageState("home-several", people.session(several), "/", ".to-do"),
            new PageState("home-expected", people.session(expected), "/", ".progress svg"),
            new PageState("home-fresh", people.session(fresh), "/", ".steps")));
  }

  private Organisation unit(String name, String code) {
    return people.organisation(
        Organisation.named(name, Optional.of(department.id()), Optional.of(code)));
  }

  private JsonNode period(Organisation of, int days, String notice) {
    return period(of, 2024, days, notice);
  }

  private JsonNode period(Organisation of, int year, int days, String notice) {
    ObjectNode period =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", "P-" + year + "-" + of.code().orElseThrow())
            .put("name", year + "年度项目绩效目标申报")
            .put("kind", "DECLARATION")
            .put("year", year)
            .put("due", LocalDate.now(ChinaTime.ZONE).plusDays(days).toString())
            .put("notice", notice)
            .put("organisation", of.id().toString());
    return RunningServer.json(reviewers.post("/api/v1/periods", period.toString()));
  }

  /** Of each three one is returned, one has errors, one was taken back. */
  private void thirtyDue(String token, Organisation unit) {
    Calls clerks = new Calls(server, token);
    for (int i = 0; i < 30; i++) {
      String project = PROJECTS.get(i % PROJECTS.size()) + "（" + (i + 1) + "）";
      String id = handedIn(token, unit, project, i % 3 == 1);
      if (i % 3 == 0) {
        decide(reviewers, id, "return", "请补充服务对象满意度指标，并核对年度资金申请总额与分项合计。其余见批注。");
      } else if (i % 3 == 2) {
        decide(clerks, id, "withdraw", "");
      }
    }
  }

  private String handedIn(String token, Organisation unit, String project, boolean poor) {
    FilledDeclaration form = new FilledDeclaration().ofProject(project).with("E5", unit.name());
    byte[] bytes = (poor ? form.withPoorTargets() : form).xlsx();
    return RunningServer.json(server.submit(token, "申报表.xlsx", bytes, Map.of()))
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
    PageState.assertWithoutFault(site, states, width, locale, closely ? "home" : "");
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void thirtyProjectsThatAreAllDueAreInSightAtOnce() {
    Page page =
        site.open(new NewContextOptions().setLocale("zh-CN").setViewportSize(1440, 900), busy, "/");
    page.waitForLoadState();
    Object below =
        page.evaluate(
            "() => Array.from(document.querySelectorAll('.to-do .row'))"
                + ".filter(row => row.getBoundingClientRect().bottom > innerHeight).length");
    assertThat(page.locator(".to-do .row").count()).isEqualTo(30);
    assertThat(below).isEqualTo(0);
    assertThat(
            (Integer)
                page.evaluate(
                    "Math.round(document.getElementById('choose').getBoundingClientRect().bottom)"))
        .isLessThan(900);
  }

  @Test
  void theFirstLoadStaysSmall() {
    Page page = site.open(Site.desk(), busy, "/assets/icon.svg");
    List<Integer> sizes = new ArrayList<>();
    page.onResponse(response -> sizes.add(response.body().length));
    page.navigate(site.at("/"));
    page.waitForLoadState();
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThan(100 * 1024);
  }

  @Test
  void lettersLeadFromRowToRowUntilTheyAreSwitchedOff() {
    Page page = site.open(Site.desk(), busy, "/");
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(page.evaluate("document.activeElement.closest('.row').matches(':nth-child(2)')"))
        .isEqualTo(true);
    page.keyboard().press("k");
    assertThat(page.evaluate("document.activeElement.closest('.row').matches(':first-child')"))
        .isEqualTo(true);
    page.keyboard().press("?");
    page.uncheck("#single-keys");
    page.keyboard().press("Escape");
    page.locator(".to-do a.project").first().focus();
    page.keyboard().press("j");
    assertThat(page.evaluate("document.activeElement.closest('.row').matches(':first-child')"))
        .isEqualTo(true);
  }
}
