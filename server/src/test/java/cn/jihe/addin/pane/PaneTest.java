package cn.jihe.addin.pane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.InChromium;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The add-in's pane in Excel: what was found, and what can be done about it. */
@InChromium
final class PaneTest {

  @RegisterExtension private final Rig rig = new Rig();

  @Test
  void aWorkbookWithAFormIsCheckedWhenItIsOpened() {
    Excel excel = rig.open(Installation.microsoft365(), Rig.real("004-sheets.xlsx"));
    Page pane = excel.start();
    assertThat(pane.locator("#findings .finding").first()).isVisible();
    rig.picture("opened");
    assertThat(rig.posts()).containsExactly("POST /api/v1/checks");
    assertThat(excel.dirty()).isFalse();
  }
}
