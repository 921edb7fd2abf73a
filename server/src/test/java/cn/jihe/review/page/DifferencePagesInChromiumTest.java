package cn.jihe.review.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FormKind;
import cn.jihe.support.AxeCheck;
import cn.jihe.support.Browser;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.People;
import cn.jihe.support.ReviewedForms;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import cn.jihe.support.Shown;
import cn.jihe.support.Site;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences and comparisons in each state, on a desk, a tablet and a phone. */
@InChromium
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
final class DifferencePagesInChromiumTest {

  private final RunningServer server = SharedServer.on(Database.H2);
  private final Site site = new Site(server);
  private final ReviewedForms forms = new ReviewedForms(server);
  private List<State> states = List.of();
  private String session = "";

  private record State(String name, String path, String part) {}

  @BeforeAll
  void prepare() {
    String first =
        forms.handedIn(
            new FilledDeclaration().ofProject("看对照").with("E13", "24").with("E14", "3000人次"));
    forms.decide(first, "return");
    forms.handedIn(
        new FilledDeclaration()
            .ofProject("看对照")
            .with("E7", "120,000.00")
            .with("E8", "120,000.00")
            .with("E13", "≥24.00(场)")
            .with("E14", "3000人次")
            .with("B11", "全年举办社区健康讲座24场，提高居民健康素养和知识知晓率。")
            .with("C16", "讲师<script>alert(1)</script>持证率")
            .with("C17", "讲座按计划完成率")
            .with("E19", "80"));
    String alone = forms.handedIn(new FilledDeclaration().ofProject("只有一版"));
    String evaluation =
        forms.handedIn(
            forms.clean(
                FormKind.SELF_EVALUATION,
                "看自评",
                Map.of("indicators[1].target", "≥97.00(%)", "indicators[3].score", "12.00")));
    String without = forms.handedIn(forms.clean(FormKind.SELF_EVALUATION, "没有申报", Map.of()));
    String declaration = forms.handedIn(forms.clean(FormKind.DECLARATION, "看自评", Map.of()));
    forms.decide(declaration, "accept");
    session = People.of(server).session(forms.reviewer());
    states =
        List.of(
            new State("differences", "/dossiers/" + first + "/differences", "ins"),
            new State("same", "/dossiers/" + first + "/differences?from=1&to=1", ".became"),
            new State("alone", "/dossiers/" + alone + "/differences", ".notice"),
            new State("comparison", "/dossiers/" + evaluation + "/comparison", "tr.declared"),
            new State("undeclared", "/dossiers/" + without + "/comparison", ".notice"));
  }

  @AfterAll
  void close() {
    Browser.closeAll();
  }

  @ParameterizedTest(name = "{0} px, {1}")
  @CsvSource({"1440, zh-CN", "375, zh-CN", "768, en-GB", "1440, en-GB", "768, zh-CN", "375, en-GB"})
  void isWithoutFault(int width, String locale) {
    NewContextOptions options =
        new NewContextOptions().setLocale(locale).setViewportSize(width, 900);
    SoftAssertions softly = new SoftAssertions();
    for (State state : states) {
      Page page = site.open(options, session, state.path());
      String where = state.name() + "-" + width + "-" + locale.substring(0, 2);
      assertThat(page.locator(state.part()).first()).isVisible();
      Site.shoot(page, "differences/" + where);
      softly.assertThat(Shown.tooWide(page)).as("too wide: " + where).isZero();
      softly.assertThat(Shown.smallTargets(page)).as("small: " + where).isEmpty();
      softly.assertThat(AxeCheck.violations(page)).as("axe: " + where).isEmpty();
      page.context().close();
    }
    softly.assertAll();
    assertThat(site.complaints()).isEmpty();
  }
}
