package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.ExampleWorkbook;
import cn.jihe.support.Multipart;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.Site;
import cn.jihe.support.TwentyFiles;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Takes the pictures of the README and of the handbook. Run {@code main} after the pages have
 * changed:
 *
 * <pre>
 * ./mvnw -q -pl server test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-cp %classpath cn.jihe.check.page.ReadmePicture"
 * </pre>
 */
final class ReadmePicture {

  private static final Path PICTURES = Path.of("..", "docs", "images");
  private static final int DESK = 1440;
  private static final int STEP = 8;

  private ReadmePicture() {}

  public static void main(String[] args) throws IOException {
    try (RunningServer server = new RunningServer(Database.H2.fresh())) {
      Site site = new Site(server);
      take(site, "/", "#choose", size(DESK, 760), "first-page");
      String two =
          site.checked(
              new Multipart()
                  .file("申报表.xlsx", ExampleWorkbook.bytes())
                  .file("002-stacked.xlsx", real("002-stacked.xlsx")));
      take(site, two, ".m.error", size(1280, 1150), "page");
      String sheets = site.checked("004-sheets.xlsx", real("004-sheets.xlsx"));
      take(site, sheets, "details[open] .sheet", size(DESK, 1280), "result-004-sheets");
      take(site, sheets, "details[open] .sheet", size(375, 2000), "result-375");
      String twenty = site.checked(TwentyFiles.multipart());
      take(site, twenty, ".by-form", size(DESK, 1100), "result-twenty-files");
      takeAccount(server, site);
    }
    // The driver of the browser would keep the process alive.
    System.exit(0);
  }

  private static void takeAccount(RunningServer server, Site site) throws IOException {
    People people = People.of(server);
    Organisation health = people.root("青溪区卫生健康委员会");
    Organisation disease = people.below(health, "青溪区疾病预防控制中心");
    Account clerk =
        people.person(
            "jk.tb01", "陈晓", Hat.of(Role.CLERK, disease.id()), Hat.of(Role.REVIEWER, health.id()));
    String session = people.session(clerk);
    Page page = site.open(size(1100, 860), session, "/account");
    assertThat(page.locator("#tokens-title")).isVisible();
    save(page.screenshot(), PICTURES.resolve("account.png"));
    page.context().close();
  }

  private static byte[] real(String name) throws IOException {
    return Files.readAllBytes(TwentyFiles.REAL.resolve(name));
  }

  private static NewContextOptions size(int width, int height) {
    return new NewContextOptions().setLocale("zh-CN").setViewportSize(width, height);
  }

  private static void take(
      Site site, String path, String part, NewContextOptions options, String name)
      throws IOException {
    Page page = site.open(options, path);
    assertThat(page.locator(part).first()).isVisible();
    save(page.screenshot(), PICTURES.resolve(name + ".png"));
    page.context().close();
  }

  /** As small as it gets: in colours that the eye takes for the same, and well compressed. */
  private static void save(byte[] png, Path file) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    BufferedImage few =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int seen = picture.getRGB(x, y);
        few.setRGB(x, y, rounded(seen, 16) | rounded(seen, 8) | rounded(seen, 0));
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(0);
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(few, null, null), how);
    }
  }

  /** One colour to the nearest of 33 shades. */
  private static int rounded(int pixel, int shift) {
    int shade = (pixel >> shift) & 0xff;
    return Math.min(0xff, (shade + STEP / 2) / STEP * STEP) << shift;
  }
}
