package cn.jihe.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Browser;
import cn.jihe.support.Database;
import cn.jihe.support.InChromium;
import cn.jihe.support.PageState;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.Site;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each state of the pages of people and of administrators, on a desk, a tablet and a phone. */
@InChromium
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
final class PeopleStatesInChromiumTest {

  private final RunningServer server = new RunningServer(Database.H2.fresh());
  private final Site site = new Site(server);
  private final People people = People.of(server);
  private List<PageState> states = List.of();

  @BeforeAll
  void prepare() {
    Organisation bureau =
        people.organisation(Organisation.named("青溪区财政局", Optional.empty(), Optional.of("QX01")));
    Organisation health = child(bureau, "青溪区卫生健康委员会", "QX0102");
    Organisation disease = child(health, "青溪区疾病预防控制中心", "QX010201");
    child(health, "青溪区妇幼保健所", "QX010202");
    Account clerk =
        people.person(
            "jk.tb01", "陈晓", Hat.of(Role.CLERK, disease.id()), Hat.of(Role.REVIEWER, health.id()));
    Account admin = people.person("admin", "系统管理员", new Hat(Role.ADMIN, Optional.empty()));
    String clerks = people.session(clerk);
    people.session(clerk);
    people.token(clerk);
    String admins = people.session(admin);
    states =
        List.of(
            new PageState("sign-in", "", "/sign-in", "#login"),
            new PageState("signed-out", "", "/sign-in?said=signed-out", ".notice"),
            new PageState("first-page", clerks, "/", ".who .me"),
            new PageState("account", clerks, "/account", "#devices-title"),
            new PageState("password", clerks, "/account/password", "#rules"),
            new PageState("organisations", admins, "/admin/organisations", ".tree-of-units"),
            new PageState("organisation", admins, "/admin/organisations/" + disease.id(), "#name"),
            new PageState(
                "organisation-new",
                admins,
                "/admin/organisations/new?parent=" + health.id(),
                "#name"),
            new PageState("searched", admins, "/admin/organisations?q=保健", ".found a"),
            new PageState("accounts", admins, "/admin/accounts", "table.data"),
            new PageState("nobody-found", admins, "/admin/accounts?q=zzz", "[role=status]"),
            new PageState("account-form", admins, "/admin/accounts/" + clerk.id(), "#role-0"),
            new PageState("account-new", admins, "/admin/accounts/new", "#login"),
            new PageState("imports", admins, "/admin/imports", "#file"),
            new PageState("system", admins, "/admin/system", "#record"),
            new PageState("acts", admins, "/admin/acts", "#acts-title"),
            new PageState("no-right", clerks, "/admin/accounts", "#request-number"));
  }

  private Organisation child(Organisation above, String name, String code) {
    return people.organisation(
        Organisation.named(name, Optional.of(above.id()), Optional.of(code)));
  }

  @AfterAll
  void close() {
    Browser.closeAll();
    server.close();
  }

  /** What takes long is looked at where it may differ. */
  @ParameterizedTest(name = "{0} px, {1}")
  @CsvSource({
    "1440, zh-CN, true",
    "375, zh-CN, true",
    "768, en-GB, true",
    "1440, en-GB, false",
    "768, zh-CN, false",
    "375, en-GB, false"
  })
  void isWithoutFault(int width, String locale, boolean closely) {
    PageState.assertWithoutFault(site, states, width, locale, closely ? "people" : "");
    // A page that is not there is one that the browser complains of.
    assertThat(site.complaints()).allMatch(said -> said.contains("404"));
  }
}
