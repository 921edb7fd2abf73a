package cn.jihe.addin.pane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pictures of the pane in the documents: three forms of an invented unit, one finding opened.
 * {@code -Djihe.write=true} takes them anew.
 */
@InChromium
final class PanePicturesTest {

  private static final Path DOCUMENTS = Path.of("../docs/images");
  private static final int LARGEST = 150 * 1024;

  @RegisterExtension private final Rig rig = new Rig();

  private static byte[] workbook() {
    return FilledDeclaration.xlsx(
        new FilledDeclaration().with("E13", ">=24场").with("E20", "95%"),
        new FilledDeclaration()
            .ofProject("老年人健康体检")
            .with("B11", "为辖区 65 岁以上老年人免费体检，建立健康档案，提高规范管理率。")
            .with("E7", "320,000.00")
            .with("E8", "230,000.00")
            .with("E10", "80,000.00")
            .with("C13", "体检老年人")
            .with("E13", "6000人")
            .with("C14", "体检项目")
            .with("E14", "≥12.00(项)")
            .with("C15", "人均体检成本")
            .with("E15", "≤50元")
            .with("C16", "确保体检报告质量")
            .with("E16", "良好")
            .with("C17", "完成情况")
            .with("E17", "100%")
            .with("E18", "12月底前")
            .with("C19", "老年人健康档案规范管理率")
            .with("E19", "≥0.9(%)")
            .with("C20", "满意度")
            .with("E20", "≤95.00(%)"),
        new FilledDeclaration()
            .ofProject("青少年近视防控")
            .with("B11", "为辖区中小学生筛查视力，建立屈光档案，降低近视新发率。")
            .with("C13", "筛查学生")
            .with("E13", "≥18000.00(人次)")
            .with("C14", "建立屈光档案")
            .with("E14", "18000份")
            .with("C15", "人均筛查成本")
            .with("E15", "≤5.00(元)")
            .with("C16", "筛查数据准确率")
            .with("C17", "筛查人员持证率")
            .with("C18", "筛查完成时间")
            .with("C19", "近视新发率")
            .with("E19", "≥8.00(%)")
            .with("C20", "学生和家长满意度"));
  }

  @ParameterizedTest
  @CsvSource({"addin, false", "addin-dark, true"})
  void aPictureOfTheDocumentsShowsWhatThePaneShows(String name, boolean dark) throws IOException {
    Installation excel = Installation.microsoft365();
    Page pane = rig.open(dark ? excel.darkened() : excel, workbook()).start();
    pane.setViewportSize(350, 773);
    pane.locator(".finding[title$='!E7']").first().click();
    assertThat(pane.locator(".details")).isVisible();
    pane.mouse().move(0, 0);
    byte[] picture = pane.screenshot();
    assertThat(picture).hasSizeLessThanOrEqualTo(LARGEST);
    Path file = DOCUMENTS.resolve(name + ".png");
    if (Boolean.getBoolean("jihe.write")) {
      Files.write(file, picture);
    }
    assertThat(file).exists();
  }
}
