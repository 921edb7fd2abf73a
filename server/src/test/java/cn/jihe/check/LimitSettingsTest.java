package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.file.Limits;
import cn.jihe.file.Refusal;
import cn.jihe.text.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitSettingsTest {

  @Test
  void withoutSettingsTheDefaultsHold() {
    assertThat(LimitSettings.of(new Environment(Map.of()))).isEqualTo(Limits.DEFAULT);
  }

  @Test
  void aWorkbookWithMoreFormsThanSetIsTooComplex() throws Exception {
    Path file = Path.of("src/test/resources/real/workbooks/004-sheets.xlsx");
    Core core = Core.load(Map.of("JIHE_MAX_FORMS", "13"));
    CheckOutcome outcome = core.checks().check("a.xlsx", Files.readAllBytes(file));
    assertThat(outcome).isInstanceOf(CheckOutcome.Refused.class);
    assertThat(((CheckOutcome.Refused) outcome).refusal()).isEqualTo(Refusal.TOO_COMPLEX);
  }

  @Test
  void aSettingThatIsNoNumberStopsTheStart() {
    assertThatThrownBy(() -> LimitSettings.of(new Environment(Map.of("JIHE_MAX_CELLS", "many"))))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("JIHE_MAX_CELLS");
  }
}
