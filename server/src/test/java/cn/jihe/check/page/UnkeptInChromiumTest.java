package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.AxeCheck;
import cn.jihe.support.Browser;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.RefusedFile;
import cn.jihe.support.RunningServer;
import cn.jihe.support.Shown;
import cn.jihe.support.Site;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where no result is kept the page shows it once, and offers nothing that would need it later. */
@InChromium
@Tag("slow")
final class UnkeptInChromiumTest {

  @AfterAll
  static void close() {
    Browser.closeAll();
  }

  @Test
  void theResultIsShownOnceAndSaysSo() {
    try (RunningServer server =
        new RunningServer(Database.H2.fresh(), Map.of("jihe.results.hours", 0))) {
      Site site = new Site(server);
      Page page = site.open("/");
      assertThat(page.locator("main")).containsText("查完即弃");
      page.setInputFiles(
          "#file",
          new FilePayload[] {
            Site.file("表.xlsx", new FilledDeclaration().withPoorTargets().xlsx()),
            Site.file(RefusedFile.LETTER)
          });
      page.click("button[type=submit].main-button");
      assertThat(page.locator(".findings > li").first()).containsText("指标值为空");
      assertThat(page.locator(".problems li")).hasCount(1);
      assertThat(page.locator(".result-head")).containsText("查完即弃");
      assertThat(page.locator("a[href*='/checks/']")).hasCount(0);
      // What listens to keys comes after what is shown.
      page.waitForLoadState();
      page.keyboard().press("F8");
      assertThat(page.locator(".findings > li").first()).isFocused();
      Site.shoot(page, "states/unkept");
      assertThat(Shown.tooWide(page)).isZero();
      assertThat(AxeCheck.violations(page)).isEmpty();
      assertThat(site.complaints()).isEmpty();
    }
  }
}
