package cn.jihe.submission;

import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.NewForm;
import cn.jihe.reason.KnownReasons.Known;
import cn.jihe.reason.NewReason;
import cn.jihe.reason.UploadSaid;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the reasons that are given make of forms. */
final class Reasoned {

  private Reasoned() {}

  /**
   * The forms: one whose warnings need reasons and have none is kept as an attempt.
   *
   * @param known what was said of each before, in the same order
   * @param said what is said now
   */
  static List<NewForm> of(List<NewForm> forms, List<Known> known, UploadSaid said) {
    return IntStream.range(0, forms.size())
        .mapToObj(i -> of(forms.get(i), known.get(i), said))
        .toList();
  }

  private static NewForm of(NewForm form, Known known, UploadSaid said) {
    List<NewReason> fresh = known.fresh(form.report(), said.reasons());
    boolean lacks = form.state().counts() && known.lacks(form.report(), fresh);
    return new NewForm(
        form.report(),
        form.compared(),
        form.organisation(),
        form.dossier(),
        form.continues(),
        lacks ? FilingState.NEEDS_REASONS : form.state(),
        lacks ? Optional.empty() : form.reason(),
        known.answered() || !fresh.isEmpty() || known.isAnsweredBy(said.replies()),
        form.late());
  }
}
