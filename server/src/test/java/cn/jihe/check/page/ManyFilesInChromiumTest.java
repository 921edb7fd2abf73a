package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.AxeCheck;
import cn.jihe.support.Browser;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.Site;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files and whole folders at once: what becomes of each is said. */
@InChromium
final class ManyFilesInChromiumTest {

  private static final Pattern RESULT = Pattern.compile(".*/checks/[\\w-]{22}");
  private static final String FURTHER = "**/checks/*?part=address";

  private final Site site = Site.shared();

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    Browser.closeAll();
  }

  private Path put(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] workbook(String project) {
    return new FilledDeclaration().ofProject(project).xlsx();
  }

  private void fill() throws IOException {
    put("报送/第10处/表.xlsx", workbook("十"));
    put("报送/第2处/表.xlsx", workbook("二"));
    put("报送/第2处/~$表.xlsx", new byte[165]);
    put("报送/第2处/说明.txt", new byte[] {'x'});
    put("报送/第2处/空.xlsx", new byte[0]);
  }

  @Test
  void ofAFolderAllWorkbooksAreReadInTheOrderOfTheirPathsAndTheRestIsNamed() throws IOException {
    fill();
    Page page = site.open("/");
    page.setInputFiles("#folder", folder.resolve("报送"));
    Locator sent = page.locator("#sent li");
    assertThat(page.locator("#partial")).isFocused();
    assertThat(sent).hasCount(3);
    assertThat(sent.nth(0)).containsText("报送/第2处/表.xlsx 读出 1 张表");
    assertThat(sent.nth(1)).containsText("报送/第2处/空.xlsx 没有读出：");
    assertThat(sent.nth(2)).containsText("报送/第10处/表.xlsx 读出 1 张表");
    assertThat(page.locator("#overall-text")).hasText("已检查 3 个，共 3 个");
    assertThat(page.locator("#skipped summary")).hasText("没有发送的 2 个");
    page.click("#skipped summary");
    assertThat(page.locator("#skipped li"))
        .hasText(
            new String[] {
              "报送/第2处/~$表.xlsx 已跳过：Excel 或 WPS 打开文件时的临时文件",
              "报送/第2处/说明.txt 已跳过：不是 .xlsx、.xlsm、.xls 工作簿"
            });
    Site.shoot(page, "folder");
    page.click("#partial");
    assertThat(page.locator(".verdicts")).containsText("3 个文件，2 张表");
    assertThat(page.locator("#form-1 .project").first()).hasText("二");
    assertThat(page.locator("#form-2 .project").first()).hasText("十");
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void whoCancelsKeepsWhatWasSentAndTheOneOnItsWay() throws IOException {
    fill();
    Page page = site.open("/");
    List<Route> held = new ArrayList<>();
    page.route(FURTHER, held::add);
    page.setInputFiles("#folder", folder.resolve("报送"));
    page.waitForCondition(() -> held.size() == 1);
    page.click("#cancel");
    assertThat(page.locator("#sent li").last()).containsText("已取消");
    assertThat(page.locator("#status")).hasText("当前文件完成后停止，其余的没有发送");
    assertThat(page.locator("#cancel")).hasText("不等当前文件");
    held.getFirst().resume();
    assertThat(page.locator("#partial")).isFocused();
    assertThat(page.locator("#sent li").nth(1)).containsText("没有读出");
    assertThat(page.locator("#overall-text")).hasText("已检查 2 个，共 2 个");
    page.click("#partial");
    assertThat(page.locator(".verdicts")).containsText("2 个文件，1 张表");
  }

  @Test
  void whatWasSentIsThereAgainAfterThePageWasClosed() throws IOException {
    fill();
    Page page = site.open("/");
    List<Route> held = new ArrayList<>();
    page.route(FURTHER, held::add);
    page.setInputFiles("#folder", folder.resolve("报送"));
    page.waitForCondition(() -> held.size() == 1);
    assertThat(page).hasURL(RESULT);
    String address = page.url();
    page.close();
    Page again = site.open(address.substring(site.at("/").length() - 1));
    assertThat(again.locator(".verdicts")).containsText("个文件，1 张表");
    assertThat(again.locator("#form-1 .project").first()).hasText("二");
  }

  @Tag("slow")
  @Test
  void threeHundredFilesComeIntoOneResultAndWhatIsMoreIsNamed() throws IOException {
    for (int i = 1; i <= 302; i++) {
      put("全区/单位" + i % 20 + "/表" + i + ".xlsx", workbook("项目" + i));
    }
    Page page = site.open("/");
    page.setInputFiles("#folder", folder.resolve("全区"));
    assertThat(page.locator("#partial")).isVisible(new IsVisibleOptions().setTimeout(240_000));
    assertThat(page.locator("#sent li:has-text('读出 1 张表')")).hasCount(300);
    assertThat(page.locator("#overall-text")).hasText("已检查 300 个，共 300 个");
    page.click("#skipped summary");
    assertThat(page.locator("#skipped li").first()).containsText("没有发送：一次最多 300 个");
    assertThat(page.locator("#skipped li")).hasCount(2);
    Site.shoot(page, "folder-300");
    page.click("#partial");
    assertThat(page.locator(".verdicts")).containsText("300 个文件，300 张表");
    assertThat(page.locator("#again #choose-folder")).isVisible();
  }

  @Tag("slow")
  @Test
  void thePageIsWithoutFaultWhileItSendsAndAfterwards() throws IOException {
    fill();
    for (int width : new int[] {1440, 768, 375}) {
      String locale = width == 768 ? "en-GB" : "zh-CN";
      Page page =
          site.open(new NewContextOptions().setLocale(locale).setViewportSize(width, 900), "/");
      List<Route> held = new ArrayList<>();
      page.route(FURTHER, held::add);
      page.setInputFiles("#folder", folder.resolve("报送"));
      page.waitForCondition(() -> held.size() == 1);
      Site.shoot(page, "sending-folder-" + width);
      assertThat(AxeCheck.violations(page)).isEmpty();
      page.unroute(FURTHER);
      held.getFirst().resume();
      assertThat(page.locator("#partial")).isVisible();
      page.click("#skipped summary");
      Site.shoot(page, "sent-folder-" + width);
      assertThat(AxeCheck.violations(page)).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      page.context().close();
    }
  }

  @Test
  void aFileOfATemporaryNameIsNotSentByItselfEither() {
    Page page = site.open("/");
    page.setInputFiles("#file", Site.file("~$表.xlsx", new byte[165]));
    assertThat(page.locator("#skipped summary")).hasText("没有发送的 1 个");
    assertThat(page.locator("#choose")).isFocused();
    assertThat(page.locator("#cancel")).isHidden();
  }
}
