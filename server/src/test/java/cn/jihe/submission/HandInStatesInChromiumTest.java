package cn.jihe.submission;

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
import cn.jihe.support.Multipart;
import cn.jihe.support.PageForms;
import cn.jihe.support.PageState;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.Site;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
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

/** Each state of the pages of handing in, on a desk, a tablet and a phone. */
@InChromium
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
final class HandInStatesInChromiumTest {

  private final RunningServer server = new RunningServer(Database.H2.fresh());
  private final Site site = new Site(server);
  private final PageForms pages = new PageForms(server);
  private final People people = People.of(server);
  private String clerks = "";
  private List<PageState> states = List.of();

  private static FilledDeclaration form(Organisation unit, String project) {
    return new FilledDeclaration().ofProject(project).with("E5", unit.name());
  }

  private static FilledDeclaration warned(Organisation unit, String project) {
    return form(unit, project).with("E20", "≤95.00(%)");
  }

  private String checked(byte[]... workbooks) {
    Multipart files = new Multipart();
    for (int i = 0; i < workbooks.length; i++) {
      files.file("绩效目标申报表" + (i + 1) + ".xlsx", workbooks[i]);
    }
    return PageForms.to(
            server.send(
                files
                    .post(server.at("/check"))
                    .header("Cookie", "jihe_session=" + clerks)
                    .header("Sec-Fetch-Site", "same-origin")))
        .split("[?#]", -1)[0];
  }

  @BeforeAll
  void prepare() {
    Organisation department =
        people.organisation(
            Organisation.named("青溪区卫生健康委员会", Optional.empty(), Optional.of("QX0102")));
    Organisation unit =
        people.organisation(
            Organisation.named(
                "青溪区疾病预防控制中心", Optional.of(department.id()), Optional.of("QX010201")));
    Organisation strict =
        people.organisation(
            Organisation.named("青溪区健康促进中心", Optional.of(department.id()), Optional.of("QX010202")));
    Account reviewer = people.person("sh.01", "周敏", Hat.of(Role.REVIEWER, department.id()));
    clerks =
        people.session(
            people.person(
                "jk.tb01", "陈晓", Hat.of(Role.CLERK, unit.id()), Hat.of(Role.CLERK, strict.id())));
    ObjectNode period =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", "P-2024")
            .put("name", "2024年度申报")
            .put("kind", "DECLARATION")
            .put("year", 2024)
            .put("organisation", strict.id().toString())
            .put("reasonsRequired", true)
            .put("due", "2025-03-31");
    assertThat(
            new Calls(server, people.token(reviewer))
                .post("/api/v1/periods", period.toString())
                .statusCode())
        .isEqualTo(201);
    states = states(unit, strict, people.session(reviewer));
  }

  private List<PageState> states(Organisation unit, Organisation strict, String reviewers) {
    String plain = checked(form(unit, "疫苗冷链设备更新与维护").xlsx());
    String optional =
        checked(warned(unit, "慢性病综合防控").xlsx(), form(unit, "健康教育").with("E7", "1.00").xlsx());
    String required =
        checked(
            FilledDeclaration.xlsx(
                warned(strict, "社区健康讲座"), warned(strict, "控烟宣传").with("E13", "≥30.00(场)")));
    String done = checked(form(unit, "实验室质量控制能力提升").xlsx());
    pages.post(clerks, done + "/submit", Map.of("do", "submit"));
    String alike = checked(form(unit, "实验室质量控制能力的提升").with("E13", "≥31.00(场)").xlsx());
    String bare =
        checked(
            form(unit, "没写年度").with("E5", "").with("A2", "").with("B6", "").with("E6", "").xlsx());
    return List.of(
        new PageState("result-submit", clerks, plain, "a[href$='/submit']"),
        new PageState("plain", clerks, plain + "/submit", "#confirm"),
        new PageState("optional", clerks, optional + "/submit", "details.boxes"),
        new PageState("required", clerks, required + "/submit", ".reason"),
        new PageState("faults", clerks, required + "/submit", "#faults", this::press),
        new PageState("alike", clerks, alike + "/submit", ".question"),
        new PageState("alike-fault", clerks, alike + "/submit", "#faults", this::press),
        new PageState("asked", clerks, bare + "/submit", "#year"),
        new PageState("asked-fault", clerks, bare + "/submit", "#faults", this::press),
        new PageState("on-behalf", reviewers, plain + "/submit", "#note"),
        new PageState("done", clerks, done + "/submit", ".notice.clean"),
        new PageState("handed", clerks, done + "/submitted", ".became"),
        new PageState("gone", clerks, "/checks/AAAAAAAAAAAAAAAAAAAAAA/submit", "h1"));
  }

  private void press(Page page) {
    page.locator("button[value=submit]").click();
    page.waitForLoadState();
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
    PageState.assertWithoutFault(site, states, width, locale, closely ? "hand-in" : "");
    // A page that is not there is one that the browser complains of.
    assertThat(site.complaints()).allMatch(said -> said.contains("404"));
  }
}
