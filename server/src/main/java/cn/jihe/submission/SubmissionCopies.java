package cn.jihe.submission;

import cn.jihe.account.Caller;
import cn.jihe.check.AnnotateOutcome;
import cn.jihe.check.AnnotatePipeline;
import cn.jihe.check.WorkbookPool;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Submission;
import cn.jihe.reason.SaidInWorkbook;
import cn.jihe.text.Language;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Gives recorded uploads back with what was found in them. */
@Singleton
public final class SubmissionCopies {

  private final AnnotatePipeline annotations;
  private final Ledger ledger;
  private final WorkbookPool pool;
  private final SaidInWorkbook said;

  SubmissionCopies(
      AnnotatePipeline annotations, Ledger ledger, WorkbookPool pool, SaidInWorkbook said) {
    this.annotations = annotations;
    this.ledger = ledger;
    this.pool = pool;
    this.said = said;
  }

  /**
   * A recorded upload with its findings in it, and with what has been said about it as far as its
   * reader may know; empty when there is none with this id in his scope.
   *
   * @param sender who waits for it
   */
  public Optional<AnnotateOutcome> annotated(
      UUID id, Caller caller, Language language, Sender sender) {
    Optional<Submission> submission = ledger.submission(id, caller.scope());
    Optional<byte[]> original = ledger.original(id, caller.scope());
    return submission.flatMap(
        recorded -> original.map(bytes -> annotated(recorded, bytes, caller, language, sender)));
  }

  private AnnotateOutcome annotated(
      Submission recorded, byte[] bytes, Caller caller, Language language, Sender sender) {
    SaidInWorkbook.Said told = said.of(recorded, caller, language);
    return pool.run(
        sender,
        () ->
            annotations.annotate(
                recorded.entry().fileName(),
                bytes,
                recorded.report(),
                recorded.entry().catalogue(),
                recorded.messages(),
                told.remarks(),
                told.typed(),
                language));
  }
}
