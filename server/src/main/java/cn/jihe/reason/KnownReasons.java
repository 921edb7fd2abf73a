package cn.jihe.reason;

import cn.jihe.account.Scope;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Ledger;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.period.CurrentTerms;
import cn.jihe.period.Terms;
import cn.jihe.remark.Remark;
import cn.jihe.remark.RemarkStore;
import cn.jihe.remark.Reply;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report.FormReport;
import cn.jihe.rule.Severity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What was said about forms before they are handed in again. */
@Singleton
public final class KnownReasons {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Transactions transactions;
  private final ReasonStore reasons;
  private final RemarkStore remarks;
  private final Ledger ledger;
  private final CurrentTerms periods;
  private final Clock clock;

  KnownReasons(
      Transactions transactions,
      ReasonStore reasons,
      RemarkStore remarks,
      Ledger ledger,
      CurrentTerms periods,
      Clock clock) {
    this.transactions = transactions;
    this.reasons = reasons;
    this.remarks = remarks;
    this.ledger = ledger;
    this.periods = periods;
    this.clock = clock;
  }

  /**
   * What is known of one form.
   *
   * @param required whether each of its warnings needs a reason
   * @param own reasons on record, of each key the last
   * @param standing those of other forms that hold for this one, too
   * @param remarks of reviewers, but for what they say among themselves
   * @param answered whether the unit has said something since the form was returned
   */
  public record Known(
      boolean required,
      List<GivenReason> own,
      List<GivenReason> standing,
      List<Remark> remarks,
      boolean answered) {

    /** Of a form that belongs to no dossier. */
    public static final Known NOTHING = new Known(false, List.of(), List.of(), List.of(), false);

    public Known {
      own = List.copyOf(own);
      standing = List.copyOf(standing);
      remarks = List.copyOf(remarks);
    }

    /** Whether some reply says what was not said before. */
    public boolean isAnsweredBy(List<TypedReply> replies) {
      return replies.stream()
          .anyMatch(reply -> reply.among(remarks).filter(one -> !reply.isKnown(one)).isPresent());
    }

    /** Those that say something about the form that was not said before. */
    public List<NewReason> fresh(FormReport report, List<NewReason> said) {
      return said.stream()
          .filter(reason -> !ReasonRules.findings(report, reason).isEmpty())
          .filter(reason -> own.stream().noneMatch(known -> isSame(known, reason)))
          .toList();
    }

    /** Whether a warning has no reason, and needs one. */
    public boolean lacks(FormReport report, List<NewReason> fresh) {
      return required
          && report.findings().stream()
              .filter(finding -> finding.severity() == Severity.WARNING)
              .anyMatch(finding -> !isAnswered(finding, fresh));
    }

    /** What was said of a finding before and still holds; empty when it has to be said. */
    public Optional<GivenReason> answer(Finding finding) {
      return Stream.concat(
              own.stream()
                  .filter(reason -> !reason.isRejected())
                  .filter(reason -> Reasoning.isOf(reason.said().key(), finding)),
              standing.stream()
                  .filter(
                      reason ->
                          reason.about().stream()
                              .anyMatch(about -> Reasoning.isSame(about, finding))))
          .findFirst();
    }

    private boolean isAnswered(Finding finding, List<NewReason> fresh) {
      return fresh.stream().anyMatch(reason -> Reasoning.isOf(reason.key(), finding))
          || answer(finding).isPresent();
    }
  }

  static boolean isSame(GivenReason known, NewReason reason) {
    return known.said().key().equals(reason.key())
        && known.said().category() == reason.category()
        && known.said().text().strip().equals(reason.text().strip());
  }

  /**
   * What is known of a form that is handed in.
   *
   * @param was the key of the dossier that it goes on with; mostly the form's own
   */
  public Known of(DossierKey key, DossierKey was, Scope scope) {
    return transactions.read(
        () -> {
          Optional<Dossier> dossier = ledger.dossier(was, scope);
          List<GivenReason> own =
              dossier.map(known -> Reasoning.last(reasons.of(known.id()))).orElse(List.of());
          boolean answered =
              dossier
                  .filter(known -> known.standing().state() == VersionState.RETURNED)
                  .flatMap(
                      known -> known.standing().since().flatMap(last(List.of(known.id()))::after))
                  .isPresent();
          List<Remark> said =
              dossier.map(known -> remarks.of(known.id())).orElse(List.of()).stream()
                  .filter(remark -> !remark.isInternal())
                  .toList();
          return new Known(terms(key).reasonsRequired(), own, standing(key), said, answered);
        });
  }

  private Terms terms(DossierKey key) {
    return key.owner()
        .organisation()
        .map(organisation -> periods.terms(key.kind(), key.fiscalYear(), organisation))
        .orElse(Terms.DEFAULT);
  }

  private List<GivenReason> standing(DossierKey key) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    return key.owner()
        .organisation()
        .map(organisation -> reasons.standing(organisation, key.kind(), today))
        .orElse(List.of());
  }

  /** The last that a unit has said. */
  private record Last(Optional<UUID> id, Instant when) {
    Optional<UUID> after(Instant moment) {
      return id.filter(said -> when.isAfter(moment));
    }
  }

  /** What the units of some dossiers have said last, if after a moment. */
  public Optional<UUID> last(Collection<UUID> dossiers, Instant after) {
    return transactions.read(() -> last(dossiers).after(after));
  }

  private Last last(Collection<UUID> dossiers) {
    Stream<Last> given =
        dossiers.stream()
            .flatMap(dossier -> reasons.of(dossier).stream())
            .map(reason -> new Last(Optional.of(reason.id()), reason.created()));
    Stream<Last> replied =
        dossiers.stream()
            .flatMap(dossier -> remarks.of(dossier).stream())
            .flatMap(remark -> remark.replies().stream())
            .filter(Reply::ofUnit)
            .map(reply -> new Last(Optional.of(reply.id()), reply.created()));
    return Stream.concat(given, replied)
        .max(Comparator.comparing(Last::when))
        .orElse(new Last(Optional.empty(), Instant.EPOCH));
  }
}
