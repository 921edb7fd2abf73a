package cn.jihe.submission;

import cn.jihe.account.Scope;
import cn.jihe.check.AnnotateOutcome;
import cn.jihe.check.AnnotatePipeline;
import cn.jihe.check.WorkbookPool;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Submission;
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

  public SubmissionCopies(AnnotatePipeline annotations, Ledger ledger, WorkbookPool pool) {
    this.annotations = annotations;
    this.ledger = ledger;
    this.pool = pool;
  }

  /**
   * A recorded upload with its findings in it; empty when there is none with this id in the scope.
   *
   * @param scope what its reader may read
   * @param sender who waits for it
   */
  public Optional<AnnotateOutcome> annotated(
      UUID id, Scope scope, Language language, Sender sender) {
    Optional<Submission> submission = ledger.submission(id, scope);
    Optional<byte[]> original = ledger.original(id, scope);
    return submission.flatMap(
        recorded ->
            original.map(
                bytes ->
                    pool.run(
                        sender,
                        () ->
                            annotations.annotate(
                                recorded.entry().fileName(),
                                bytes,
                                recorded.report(),
                                recorded.entry().catalogue(),
                                recorded.messages(),
                                language))));
  }
}
