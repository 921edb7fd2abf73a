package cn.jihe.submission;

import cn.jihe.account.Scope;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Standing;
import cn.jihe.ledger.Submission;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.reason.KnownReasons;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Uploads that are on record, and what has happened since that lets one come again. */
@Singleton
final class KnownUploads {

  private final Ledger ledger;
  private final KnownReasons reasons;

  KnownUploads(Ledger ledger, KnownReasons reasons) {
    this.ledger = ledger;
    this.reasons = reasons;
  }

  /** What came of the same for the same unit; empty when it is new. */
  Optional<Submission> of(HandedIn taken) {
    return ledger.earlier(taken.request(), taken.submitter().scope(), taken::isRepeatedBy);
  }

  /**
   * By what something that came of an upload was taken back or sent back, or what was missing then
   * has been said.
   *
   * @param known acts after which it has come again already
   */
  Optional<UUID> since(Submission upload, Scope scope, Set<UUID> known) {
    Stream<UUID> answers =
        lacksAnswers(upload)
            ? reasons.last(dossiers(upload), upload.entry().received()).stream()
            : dossiers(upload).stream().flatMap(id -> answered(id, scope).stream());
    return Stream.concat(ledger.takenBack(upload).stream(), answers)
        .filter(act -> !known.contains(act))
        .findFirst();
  }

  private static boolean lacksAnswers(Submission upload) {
    return upload.filings().stream()
        .anyMatch(
            filing ->
                filing.state() == FilingState.NEEDS_REASONS
                    || (filing.state() == FilingState.REFUSED
                        && filing.reason().filter(FilingReason.UNCHANGED::equals).isPresent()));
  }

  /** What the unit has said last since a form was returned. */
  private Optional<UUID> answered(UUID dossier, Scope scope) {
    return ledger
        .dossier(dossier, scope)
        .map(record -> record.dossier().standing())
        .filter(standing -> standing.state() == VersionState.RETURNED)
        .flatMap(Standing::since)
        .flatMap(since -> reasons.last(List.of(dossier), since));
  }

  private static List<UUID> dossiers(Submission upload) {
    return upload.filings().stream()
        .flatMap(filing -> filing.dossier().stream())
        .distinct()
        .toList();
  }
}
