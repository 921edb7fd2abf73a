package cn.jihe.ledger.store.removal;

import cn.jihe.account.Actor;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.chain.NewEvent;
import cn.jihe.ledger.chain.Performer;
import cn.jihe.ledger.removal.Removal;
import cn.jihe.ledger.removal.Removals;
import cn.jihe.ledger.store.chain.EventChain;
import cn.jihe.ledger.store.content.EventDetails;
import cn.jihe.text.StoredText;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Removals in the database. */
@Singleton
final class JdbcRemovals implements Removals {

  private static final String ASKED = "REMOVAL_ASKED";

  /** By this event a verification knows that the bytes are missing rightly. */
  private static final String REMOVED = "BYTES_REMOVED";

  private static final byte[] NOTHING = {};

  private final RemovalRows rows;
  private final EventChain chain;
  private final Transactions transactions;
  private final Clock clock;

  JdbcRemovals(RemovalRows rows, EventChain chain, Transactions transactions, Clock clock) {
    this.rows = rows;
    this.chain = chain;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<Removal> of(UUID submission) {
    return transactions.read(() -> rows.findById(submission).map(JdbcRemovals::removal));
  }

  @Override
  public Removal ask(UUID submission, String reason, Actor by) {
    UUID account = account(by);
    Instant now = now();
    return transactions.write(
        () -> {
          if (rows.sha256(submission).isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
          }
          if (rows.ask(submission, StoredText.name(reason), account, now) == 1) {
            append(ASKED, submission, Map.of(), by, now);
          }
          return removal(rows.lock(submission).orElseThrow());
        });
  }

  @Override
  public Removal confirm(UUID submission, Actor by) {
    UUID account = account(by);
    Instant now = now();
    return transactions.write(
        () -> {
          RemovalRow asked =
              rows.lock(submission)
                  .orElseThrow(() -> new ProblemException(ProblemKind.REMOVAL_NOT_ASKED));
          if (asked.confirmed() == null) {
            if (asked.askedBy().equals(account)) {
              throw new ProblemException(ProblemKind.OWN_REMOVAL);
            }
            rows.confirm(submission, account, now);
            append(REMOVED, submission, takeAway(submission), by, now);
          }
          return removal(rows.findById(submission).orElseThrow());
        });
  }

  /** Gives what the event says of it: the bytes' hash only when they are gone for all. */
  private Map<String, String> takeAway(UUID submission) {
    String sha256 = rows.sha256(submission).orElseThrow();
    rows.lockBytes(sha256);
    rows.emptyForms(submission);
    rows.forgetTyped(submission);
    rows.emptySubmission(submission);
    rows.forgetIndicators(submission);
    rows.forgetForms(submission);
    if (rows.needing(sha256) > 0) {
      return Map.of("kept", sha256);
    }
    rows.emptyBytes(sha256, NOTHING);
    return Map.of("sha256", sha256);
  }

  private void append(
      String what, UUID submission, Map<String, String> details, Actor by, Instant now) {
    chain.append(
        List.of(
            new NewEvent(
                now, Performer.of(by), what, submission, null, null, EventDetails.of(details))));
  }

  private static UUID account(Actor by) {
    return by.account().orElseThrow(() -> new ProblemException(ProblemKind.NOT_ALLOWED));
  }

  private Instant now() {
    return StoredTime.of(clock.instant());
  }

  private static Removal removal(RemovalRow row) {
    return new Removal(
        row.submissionId(),
        row.reason(),
        row.askedBy(),
        row.asked(),
        Optional.ofNullable(row.confirmed()));
  }
}
