package cn.jihe.submission;

import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.reason.KnownReasons.Known;
import cn.jihe.reason.NewReason;
import cn.jihe.rule.Report.FormReport;
import java.util.List;
import java.util.Optional;

/**
 * What would become of a form if it were handed in now.
 *
 * @param key empty when the form belongs to no dossier
 * @param late how many days after its deadline it comes; empty in time
 * @param dossier of the key, or which it goes on with; empty when it would be a new one
 * @param known what was said of it before
 * @param typed reasons that stand in the workbook itself
 * @param unitAsked whether its sender has to say whose it is
 */
public record ForeseenForm(
    FormReport report,
    Optional<DossierKey> key,
    FilingState state,
    Optional<FilingReason> reason,
    Optional<Integer> late,
    Optional<DossierRecord> dossier,
    Known known,
    List<NewReason> typed,
    boolean unitAsked) {

  public ForeseenForm {
    typed = List.copyOf(typed);
  }

  /** Whether its contents are those of the newest version, and make no other. */
  public boolean isUnchanged() {
    return reason.filter(FilingReason.UNCHANGED::equals).isPresent();
  }

  /** Whether it equals what was sent back: it is taken as soon as something is said to it. */
  public boolean isToBeAnswered() {
    return isUnchanged()
        && dossier
            .map(record -> record.dossier().standing().state())
            .filter(VersionState.RETURNED::equals)
            .isPresent();
  }

  /** Whether it would be handed in, or will be as soon as what is missing is said. */
  public boolean isTakable() {
    return (state.counts() || state == FilingState.NEEDS_REASONS) && !isUnchanged();
  }

  /** The newest version that is no attempt. */
  public Optional<Version> newest() {
    return dossier.flatMap(DossierRecord::newest);
  }
}
