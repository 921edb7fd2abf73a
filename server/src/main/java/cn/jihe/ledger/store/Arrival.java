package cn.jihe.ledger.store;

import cn.jihe.ledger.Event;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Standing;
import cn.jihe.ledger.store.PreparedUpload.PreparedForm;
import cn.jihe.lifecycle.VersionState;
import org.jspecify.annotations.Nullable;

/** What a form is to its dossier when it comes. */
final class Arrival {

  private Arrival() {}

  /** Why a dossier takes no more versions now; null when it does. */
  static @Nullable FilingReason refused(Standing standing) {
    if (standing.state() == VersionState.REFERRED) {
      return FilingReason.REFERRED;
    }
    return standing.state().isInForce() && !standing.reopened() ? FilingReason.IN_FORCE : null;
  }

  /**
   * Whether it is the newest version again. One that was taken back may be handed in again as it
   * is, one that was sent back when something more is said.
   */
  static boolean isUnchanged(PreparedForm prepared, DossierRow dossier) {
    return prepared.form().state().counts()
        && prepared.contentHash().equals(dossier.currentHash())
        && switch (dossier.state()) {
          case WITHDRAWN -> false;
          case RETURNED -> !prepared.form().answers();
          default -> true;
        };
  }

  static VersionState stands(FilingState filed) {
    return switch (filed) {
      case SUBMITTED -> VersionState.SUBMITTED;
      case PREPARED -> VersionState.PREPARED;
      default -> VersionState.ATTEMPT;
    };
  }

  static Event.What came(FilingState filed) {
    return switch (filed) {
      case SUBMITTED -> Event.What.SUBMITTED;
      case PREPARED -> Event.What.PREPARED;
      default -> Event.What.ATTEMPTED;
    };
  }
}
