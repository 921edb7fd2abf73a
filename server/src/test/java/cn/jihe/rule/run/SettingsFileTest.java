package cn.jihe.rule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.rule.Settings;
import cn.jihe.rule.Severity;
import cn.jihe.text.SettingsException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {

  private static final Set<String> CODES = Set.of("T49", "S80");

  @Test
  void aYearBuildsOnTheDefaultAndTheDefaultOnWhatIsBuiltIn() {
    Settings settings =
        read(
            """
            default:
              severity: { T49: WARNING }
              thresholds: { rateTolerance: 0.05 }
            2023:
              severity: { S80: NOTE }
              thresholds: { bands: { reached: 0.85 } }
            """);
    var of2023 = settings.parameters(Optional.of(2023)).thresholds();
    assertThat(of2023.rateTolerance()).isEqualByComparingTo("0.05");
    assertThat(of2023.bands().reached()).isEqualByComparingTo("0.85");
    assertThat(of2023.bands().partly()).isEqualByComparingTo("0.6");
    assertThat(settings.parameters(Optional.of(2024)).thresholds().bands().reached())
        .isEqualByComparingTo("0.8");
    assertThat(settings.severity(Optional.of(2023), "T49")).contains(Severity.WARNING);
    assertThat(settings.severity(Optional.of(2023), "S80")).contains(Severity.NOTE);
    assertThat(settings.severity(Optional.empty(), "S80")).isEmpty();
  }

  @Test
  void gradesCanBeReplacedForAYear() {
    Settings settings =
        read(
            """
            2025:
              thresholds:
                grades:
                  - grades: [{ words: [A], from: 85 }, { words: [B], from: 0 }]
            """);
    assertThat(settings.parameters(Optional.of(2025)).thresholds().scaleOf("A")).isPresent();
    assertThat(settings.parameters(Optional.of(2025)).thresholds().scaleOf("优")).isEmpty();
  }

  @Test
  void anEmptyFileSetsNothing() {
    assertThat(read("").severity(Optional.empty(), "T49")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "default: { severity: { T99: NOTE } }       | default.severity.T99",
        "2024: { severity: { T49: HARMLESS } }      | HARMLESS",
        "2024: { thresholds: { rateTolerence: 1 } } | 2024.thresholds.rateTolerence",
        "default: { thresholds: { bands: { x: 1 } } } | x",
        "default: { thresholds: { bands: 1 } }      | bands",
        "default: { thresholds: { rateTolerance: } } | rateTolerance",
        "default: { severities: { T49: NOTE } }     | default.severities",
        "latest: { severity: { T49: NOTE } }        | latest",
      })
  void aNameOrValueThatNobodyKnowsStopsIt(String yaml, String named) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "default: [1, | x",
        "just words | x",
        "default: { thresholds: { rateTolerance: much } } | x"
      })
  void whatIsNoSettingsFileStopsIt(String yaml, String ignored) {
    assertThatThrownBy(() -> read(yaml)).isInstanceOf(SettingsException.class);
  }

  private static Settings read(String yaml) {
    return SettingsFile.read(yaml, CODES);
  }
}
