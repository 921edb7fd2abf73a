package cn.jihe.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.Owner;
import cn.jihe.reason.KnownReasons.Known;
import cn.jihe.reason.NewReason;
import cn.jihe.reason.ReasonCategory;
import cn.jihe.reason.UploadSaid;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import cn.jihe.support.FilledDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A form with a warning, where each warning needs a reason. */
final class ReasonedTest {

  private static final Core CORE = Core.load(Map.of());
  private static final Known REQUIRED = new Known(true, List.of(), List.of(), List.of(), false);

  private final NewForm form = form();
  private final String key =
      form.report().findings().stream()
          .filter(finding -> finding.severity() == Severity.WARNING)
          .map(Finding::key)
          .findFirst()
          .orElseThrow();

  private static NewForm form() {
    byte[] bytes = new FilledDeclaration().with("E20", "≤95.00(%)").xlsx();
    CheckOutcome.Checked checked = (CheckOutcome.Checked) CORE.checks().check("表.xlsx", bytes);
    UUID organisation = UUID.randomUUID();
    return new NewForm(
        checked.report().forms().getFirst(),
        checked.judgement().compared().getFirst(),
        Optional.of(organisation),
        Optional.of(
            new DossierKey(
                checked.report().forms().getFirst().form().kind(),
                2024,
                Owner.of(organisation, new UnitName("某单位")),
                checked.judgement().compared().getFirst().project())),
        Optional.empty(),
        FilingState.SUBMITTED,
        Optional.empty(),
        false,
        Optional.empty());
  }

  private FilingState state(Known known, NewReason... said) {
    return Reasoned.of(
            List.of(form), List.of(known), new UploadSaid(List.of(said), List.of(), List.of()))
        .getFirst()
        .state();
  }

  @Test
  void aWarningWithoutAReasonKeepsTheFormAnAttemptWhereReasonsAreRequired() {
    assertThat(state(REQUIRED)).isEqualTo(FilingState.NEEDS_REASONS);
    assertThat(state(Known.NOTHING)).isEqualTo(FilingState.SUBMITTED);
    assertThat(state(REQUIRED, new NewReason(key, ReasonCategory.POLICY, "按上级批复执行的口径")))
        .isEqualTo(FilingState.SUBMITTED);
    String group = key.substring(0, key.indexOf('/'));
    assertThat(state(REQUIRED, new NewReason(group, ReasonCategory.POLICY, "按上级批复执行的口径")))
        .isEqualTo(FilingState.SUBMITTED);
    assertThat(state(REQUIRED, new NewReason("T99@x", ReasonCategory.POLICY, "按上级批复执行的口径")))
        .isEqualTo(FilingState.NEEDS_REASONS);
  }
}
