package cn.jihe.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;

/**
 * A state of a page that is to be without fault wherever it is looked at.
 *
 * @param session whose; blank for nobody's
 * @param part what a reader must have in sight there
 * @param does what the reader does there first
 */
public record PageState(
    String name, String session, String path, String part, Consumer<Page> does) {

  /** One that is there without doing anything. */
  public PageState(String name, String session, String path, String part) {
    this(name, session, path, part, page -> {});
  }

  /**
   * Looks at all of them, and takes a picture of each.
   *
   * @param folder of the pictures; blank: what takes long, pictures and accessibility, is left out
   */
  public static void assertWithoutFault(
      Site site, List<PageState> states, int width, String locale, String folder) {
    NewContextOptions options =
        new NewContextOptions().setLocale(locale).setViewportSize(width, 900);
    SoftAssertions softly = new SoftAssertions();
    for (PageState state : states) {
      Page page =
          state.session().isEmpty()
              ? site.open(options, state.path())
              : site.open(options, state.session(), state.path());
      state.does().accept(page);
      String where = state.name() + "-" + width + "-" + locale.substring(0, 2);
      assertThat(page.locator(state.part()).first()).isVisible();
      softly.assertThat(Shown.tooWide(page)).as("too wide: " + where).isZero();
      softly.assertThat(Shown.smallTargets(page)).as("small: " + where).isEmpty();
      softly.assertThat(Shown.lowMainButtons(page)).as("low: " + where).isEmpty();
      if (!folder.isEmpty()) {
        Site.shoot(page, folder + "/" + where);
        softly.assertThat(AxeCheck.violations(page)).as("axe: " + where).isEmpty();
      }
      page.context().close();
    }
    softly.assertAll();
  }
}
