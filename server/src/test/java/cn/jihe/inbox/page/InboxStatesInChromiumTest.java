package cn.jihe.inbox.page;

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

/** Each state of the inbox and of 催报, on a desk, a tablet and a phone. */
@InChromium
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
final class InboxStatesInChromiumTest {

  /** The last states: a unit is urged, and is told. */
  private static final int URGED_ONCE = 2;

  private final RunningServer server = new RunningServer(Database.H2.fresh());
  private final Site site = new Site(server);
  private final People people = People.of(server);
  private List<PageState> states = List.of();

  @BeforeAll
  void prepare() {
    Organisation department =
        people.organisation(
            Organisation.named("青溪区卫生健康委员会", Optional.empty(), Optional.of("QX0102")));
    Organisation unit = below(department, "青溪区疾病预防控制中心", "QX010201");
    Organisation idle = below(department, "青溪区妇幼保健所", "QX010202");
    Account clerk = people.person("jk.tb01", "陈晓", Hat.of(Role.CLERK, unit.id()));
    Account other = people.person("fy.tb01", "何静", Hat.of(Role.CLERK, idle.id()));
    Account reviewer = people.person("sh.01", "周敏", Hat.of(Role.REVIEWER, department.id()));
    Calls reviewers = new Calls(server, people.token(reviewer));
    String sessions = people.session(reviewer);
    String empty = people.session(people.person("sj.01", "无事", Hat.of(Role.AUDITOR, idle.id())));
    String token = people.token(clerk);
    String returned = handedIn(token, unit, "健康促进宣传");
    String accepted = handedIn(token, unit, "疫苗冷链设备更新与维护");
    decide(reviewers, returned, "return");
    decide(reviewers, accepted, "accept");
    ObjectNode period =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", "QX-2024")
            .put("name", "2024年度项目绩效目标申报")
            .put("kind", "DECLARATION")
            .put("year", 2024)
            .put("due", "2024-03-31")
            .put("organisation", department.id().toString());
    assertThat(reviewers.post("/api/v1/periods", period.toString()).statusCode()).isEqualTo(201);
    states =
        List.of(
            new PageState("inbox", people.session(clerk), "/inbox", ".notices .unread"),
            new PageState("inbox-reviewer", sessions, "/inbox", ".notices"),
            new PageState("inbox-none", empty, "/inbox", ".notice"),
            new PageState("inbox-all-read", empty, "/inbox?unread=true", ".notice.clean"),
            new PageState("urging", sessions, "/review/urging", "#text"),
            new PageState(
                "urging-sent",
                sessions,
                "/review/urging",
                ".notice.clean",
                page -> page.locator("main .main-button").click()),
            new PageState("inbox-of-idle", people.session(other), "/inbox", ".notices"));
  }

  private Organisation below(Organisation parent, String name, String code) {
    return people.organisation(
        Organisation.named(name, Optional.of(parent.id()), Optional.of(code)));
  }

  private String handedIn(String token, Organisation unit, String project) {
    FilledDeclaration form = new FilledDeclaration().ofProject(project).with("E5", unit.name());
    return RunningServer.json(server.submit(token, "申报表.xlsx", form.xlsx(), Map.of()))
        .at("/stored/0/dossier")
        .asText();
  }

  private static void decide(Calls calls, String id, String action) {
    JsonNode seen = calls.list("/api/v1/dossiers/" + id);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", action).put("note", "请补充服务对象满意度指标，并核对年度资金申请总额。");
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

  /** A unit can be urged once only, and reads of it then. */
  @ParameterizedTest(name = "{0} px, {1}")
  @CsvSource({"375, zh-CN", "768, en-GB", "1440, zh-CN"})
  void isWithoutFault(int width, String locale) {
    List<PageState> some =
        width == 1440 ? states : states.stream().limit(states.size() - URGED_ONCE).toList();
    PageState.assertWithoutFault(site, some, width, locale, "inbox");
    assertThat(site.complaints()).isEmpty();
  }
}
