package cn.jihe.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Browser;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.PageState;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.Site;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each state of the overview, on a desk, a tablet and a phone. */
@InChromium
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
final class OverviewStatesInChromiumTest {

  private static final String CHART = "#rules .chart svg";
  private static final List<String> UNITS = List.of("青溪区第一医院", "青溪区疾控中心", "青溪区妇幼保健院");

  private final RunningServer server = new RunningServer(Database.H2.fresh());
  private final Site site = new Site(server);
  private final People people = People.of(server);
  private List<PageState> states = List.of();
  private String reviewer = "";

  @BeforeAll
  void prepare() {
    Organisation department =
        people.organisation(
            Organisation.named("青溪区卫生健康委员会", Optional.empty(), Optional.of("QX0102")));
    Organisation empty =
        people.organisation(Organisation.named("青溪区教育局", Optional.empty(), Optional.of("QX0103")));
    UNITS.forEach(name -> handIn(people.below(department, name)));
    reviewer = people.session(people.person("sh.01", "周敏", Hat.of(Role.REVIEWER, department.id())));
    String nothing =
        people.session(people.person("sh.02", "何平", Hat.of(Role.REVIEWER, empty.id())));
    String observer =
        people.session(people.person("ck.01", "方宁", Hat.of(Role.OBSERVER, department.id())));
    states =
        List.of(
            new PageState("overview", reviewer, "/overview", CHART),
            new PageState("overview-warnings", reviewer, "/overview?severity=WARNING", "#rules"),
            new PageState("overview-wrong", reviewer, "/overview?year=x", ".notice.error"),
            new PageState("overview-list", reviewer, "/overview/dossiers?stage=failed", "table"),
            new PageState("overview-none", reviewer, "/overview/dossiers?rule=Z9", ".notice"),
            new PageState("overview-empty", nothing, "/overview", ".says"),
            new PageState("overview-observer", observer, "/overview", ".says"));
  }

  private void handIn(Organisation unit) {
    String clerk = people.token(Role.CLERK, unit);
    IntStream.range(0, 3)
        .forEach(
            i -> {
              FilledDeclaration form = new FilledDeclaration().ofProject("项目" + i);
              FilledDeclaration filled = i == 2 ? form.withPoorTargets() : form;
              server.submit(clerk, "表.xlsx", filled.with("E5", unit.name()).xlsx(), Map.of());
            });
  }

  @AfterAll
  void close() {
    Browser.closeAll();
    server.close();
  }

  @ParameterizedTest(name = "{0} px, {1}")
  @CsvSource({"1440, zh-CN", "375, zh-CN", "768, en-GB"})
  void isWithoutFault(int width, String locale) {
    PageState.assertWithoutFault(site, states, width, locale, "overview");
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void withoutScriptTheTablesSayTheSame() {
    Page page = site.open(Site.withoutScript(), reviewer, "/overview");
    assertThat(page.locator("#progress details[open] tbody tr").count()).isEqualTo(3);
    assertThat(page.locator("#rules .chart").isVisible()).isFalse();
    page.context().close();
  }
}
