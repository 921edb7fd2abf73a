package cn.jihe.ledger.store;

import cn.jihe.form.Form;
import cn.jihe.ledger.Event;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.store.PreparedUpload.PreparedForm;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.text.ChinaTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a form is to its dossier when it comes. */
final class Arrival {

  /** As many as the column has. */
  private static final int MOST_DIGITS = 20;

  private Arrival() {}

  /**
   * Whether it is the newest version again. One that was taken back may be handed in again as it
   * is, one that was sent back when something more is said.
   */
  static boolean isUnchanged(PreparedForm prepared, DossierRow dossier) {
    return prepared.form().state().counts()
        && prepared.contentHash().equals(dossier.currentHash())
        && !dossier.standing().takesAgain(prepared.form().answers());
  }

  /**
   * How many days after its deadline it comes; null in time. Where a return has named a day, that
   * one counts.
   */
  static @Nullable Integer late(NewForm form, DossierRow dossier, Instant received) {
    if (dossier.due() == null) {
      return form.late().orElse(null);
    }
    long days =
        ChronoUnit.DAYS.between(dossier.due(), LocalDate.ofInstant(received, ChinaTime.ZONE));
    return days > 0 ? Math.toIntExact(Math.min(days, Integer.MAX_VALUE)) : null;
  }

  /** What it asks for, or had, in its year, in 元; null when that cannot be read, or kept. */
  static @Nullable BigDecimal amount(Form form) {
    return form.yearTotalInYuan()
        .map(yuan -> yuan.setScale(2, RoundingMode.HALF_UP))
        .filter(yuan -> yuan.precision() <= MOST_DIGITS)
        .orElse(null);
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
