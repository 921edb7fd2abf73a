package cn.jihe.ledger;

import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.Report;
import java.util.Optional;
import java.util.UUID;

/**
 * A form to be recorded.
 *
 * @param compared what other forms will be compared with of it
 * @param organisation whose it is; empty when it names no unit, or none of its sender's
 * @param dossier empty when the form belongs to none
 * @param continues the dossier whose next version it is although its names or year are others;
 *     empty when its own key says which it is
 * @param state wanted for it; a SUBMITTED one whose contents equal the submitted version makes no
 *     new version
 * @param answers whether something is said with it that was not said before, a reason or a reply
 * @param late how many days after its deadline it comes; empty in time
 */
public record NewForm(
    Report.FormReport report,
    ComparedForm compared,
    Optional<UUID> organisation,
    Optional<DossierKey> dossier,
    Optional<Continued> continues,
    FilingState state,
    Optional<FilingReason> reason,
    boolean answers,
    Optional<Integer> late) {

  /**
   * A dossier that goes on although the next form has another key: a name or a year was corrected.
   *
   * @param key that it has now; it is that of the form once this counts
   */
  public record Continued(UUID dossier, DossierKey key) {}
}
