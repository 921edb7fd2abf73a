package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.AxeCheck;
import cn.jihe.support.Browser;
import cn.jihe.support.ExampleWorkbook;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.Multipart;
import cn.jihe.support.RefusedFile;
import cn.jihe.support.Shown;
import cn.jihe.support.Site;
import cn.jihe.support.TwentyFiles;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each state of the pages of a check, on a desk, a tablet and a phone, in both languages. */
@InChromium
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
final class StatesInChromiumTest {

  private static final String[] PARTS = {
    ".crumbs",
    ".result-head",
    "main > .notice",
    ".view-bar",
    ".tree",
    ".form-drawn",
    ".form-findings",
    ".corrections",
    ".again",
    ".templates",
    ".foot"
  };

  private final Site site = Site.shared();

  private List<State> states = List.of();

  /**
   * A state of a page.
   *
   * @param part what a reader must have in sight there
   * @param press a key to be pressed first; empty for none
   */
  private record State(String name, String path, String part, String press) {
    State(String name, String path, String part) {
      this(name, path, part, "");
    }
  }

  @BeforeAll
  void check() throws IOException {
    byte[] sheets = Files.readAllBytes(TwentyFiles.REAL.resolve("004-sheets.xlsx"));
    byte[] poor = new FilledDeclaration().withPoorTargets().xlsx();
    String errors = site.checked("表.xlsx", ExampleWorkbook.bytes());
    String many = site.checked(TwentyFiles.multipart());
    String again = site.checked("表.xlsx", poor);
    Page page = site.open(again);
    Site.drop(page, "表.xlsx", ExampleWorkbook.bytes());
    assertThat(page.locator(".since")).isVisible();
    Multipart refused = new Multipart();
    for (RefusedFile file : List.of(RefusedFile.EMPTY, RefusedFile.WPS_TABLE, RefusedFile.LETTER)) {
      refused.file(file.fileName(), file.bytes());
    }
    states =
        List.of(
            new State("first", "/", "#choose"),
            new State("errors", errors, ".form-drawn .m.error"),
            new State("rule-beside", errors, "#rule-panel .close", "rule"),
            new State("keys", errors, "#single-keys", "?"),
            new State("stepping", errors, ".findings > li.chosen", "F8"),
            new State("by-rule", errors + "?group=rule", ".by-rule tbody tr"),
            new State("nothing-matches", errors + "?q=nowhere", "main > .notice"),
            new State("todo", errors + "/todo", ".todo-list li"),
            new State("asked", site.checked("004.xlsx", sheets), ".asked select"),
            new State("again", again, ".since"),
            new State("version-before", again + "/files/1", "form .main-button"),
            new State(
                "clean", site.checked("表.xlsx", new FilledDeclaration().xlsx()), ".notice.clean"),
            new State("refused", site.checked(refused), ".problems li"),
            new State("many", many, ".by-form tbody tr"),
            new State("many-by-rule", many + "?group=rule", ".by-rule tbody tr"),
            new State("one-of-many", many + "/forms/2", ".sheet"),
            new State("said", errors + "?said=corrected", ".notice[role=status]"),
            new State("gone", "/checks/AAAAAAAAAAAAAAAAAAAAAA", ".main-button"));
  }

  @AfterAll
  void close() {
    Browser.closeAll();
  }

  private static void press(Page page, String key) {
    if (key.equals("rule")) {
      page.waitForResponse(
          answer -> answer.url().contains("part=panel"),
          () -> page.locator("a.rule-link").first().click());
    } else if (!key.isEmpty()) {
      page.keyboard().press(key);
    }
  }

  /** What takes long is looked at where it may differ. */
  @ParameterizedTest(name = "{0} px, {1}")
  @CsvSource({
    "1440, zh-CN, true",
    "768, zh-CN, false",
    "375, zh-CN, true",
    "1440, en-GB, true",
    "375, en-GB, false"
  })
  void isWithoutFault(int width, String locale, boolean closely) {
    NewContextOptions options =
        new NewContextOptions().setLocale(locale).setViewportSize(width, 900);
    SoftAssertions softly = new SoftAssertions();
    for (State state : states) {
      Page page = site.open(options, state.path());
      press(page, state.press());
      String where = state.name() + "-" + width + "-" + locale.substring(0, 2);
      assertThat(page.locator(state.part()).first()).isVisible();
      softly.assertThat(Shown.tooWide(page)).as("too wide: " + where).isZero();
      softly.assertThat(Shown.overlaps(page, PARTS)).as("one over another: " + where).isEmpty();
      softly.assertThat(Shown.smallTargets(page)).as("small: " + where).isEmpty();
      softly.assertThat(Shown.lowMainButtons(page)).as("low: " + where).isEmpty();
      if (closely) {
        Site.shoot(page, "states/" + where);
        softly.assertThat(AxeCheck.violations(page)).as("axe: " + where).isEmpty();
      }
      page.context().close();
    }
    softly.assertAll();
    // A page that is not there is one that the browser complains of.
    assertThat(site.complaints()).allMatch(said -> said.contains("404"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"000-sheets.xlsx", "002-stacked.xlsx", "004-sheets.xlsx"})
  void aDrawnFormFitsBesideItsFindingsOnADesk(String workbook) throws IOException {
    byte[] bytes = Files.readAllBytes(TwentyFiles.REAL.resolve(workbook));
    NewContextOptions desk = Site.desk().setViewportSize(1440, 900);
    Page page = site.open(desk, site.checked(workbook, bytes));
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('.sheet-region')].filter(e => e.clientWidth > 0)"
                    + ".every(e => e.scrollWidth <= e.clientWidth)"))
        .isEqualTo(true);
    Number lower =
        (Number)
            page.evaluate(
                "(() => { const top = s => document.querySelector(s).getBoundingClientRect().top;"
                    + " return Math.max(top('details[open] .sheet'), top('details[open]"
                    + " .findings')); })()");
    assertThat(lower.doubleValue()).isLessThan(600);
  }
}
