package cn.jihe.submission.handin;

import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.FilingState;
import cn.jihe.reason.NewReason;
import cn.jihe.submission.ForeseenForm;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A form with what is asked of it.
 *
 * @param id names its fields
 * @param boxes its groups of warnings, as shown
 * @param reasons what is said of them, also by boxes of other forms
 * @param alike dossiers that it may be the next version of although its key is another
 * @param chosen of those; empty when it is none of them, or nothing is chosen
 * @param answered whether anything is chosen
 */
public record PlannedForm(
    String id,
    ForeseenForm foreseen,
    List<Box> boxes,
    List<NewReason> reasons,
    List<Dossier> alike,
    Optional<UUID> chosen,
    boolean answered) {

  public PlannedForm {
    boxes = List.copyOf(boxes);
    reasons = List.copyOf(reasons);
    alike = List.copyOf(alike);
  }

  /** Whether it is handed in, and not only kept. */
  public boolean goes() {
    return foreseen.isTakable() || (foreseen.isToBeAnswered() && !reasons.isEmpty());
  }

  /** Whether it has a dossier, in which it would be kept with its findings. */
  public boolean isAttempt() {
    return foreseen.state() == FilingState.ATTEMPT;
  }
}
