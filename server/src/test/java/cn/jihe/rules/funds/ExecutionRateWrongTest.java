package cn.jihe.rules.funds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FormKind;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Settings;
import cn.jihe.rule.text.ExampleForm;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExecutionRateWrongTest {

  /** 92.25 of 100.00 were spent. */
  @ParameterizedTest
  @CsvSource({"92.52%,92.25%", "92.5,92.25", "0.958,0.9225", "1,0.9225", "0,92.25", "0.95%,92.25%"})
  void theRightRateIsWrittenAsTheCellWritesIt(String printed, String right) {
    SelfEvaluation form =
        (SelfEvaluation)
            ExampleForm.clean(FormKind.SELF_EVALUATION)
                .set("funds.rows[0].executionRate", printed)
                .form();
    Outcome outcome =
        new ExecutionRateWrong().check(form, Settings.defaults().parameters(Optional.empty()));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Checked.class,
            checked ->
                assertThat(checked.violations())
                    .singleElement()
                    .satisfies(one -> assertThat(one.fix().map(Fix::text)).contains(right)));
  }
}
