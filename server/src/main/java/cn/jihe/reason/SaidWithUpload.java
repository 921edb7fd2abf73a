package cn.jihe.reason;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.check.Core;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.Filing;
import cn.jihe.ledger.Ledger.Receipt;
import cn.jihe.ledger.Submission;
import cn.jihe.remark.DossierLock;
import cn.jihe.remark.Remark;
import cn.jihe.remark.RemarkService;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Report.FormReport;
import cn.jihe.text.StoredText;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps what is said with an upload, with what came of its forms. */
@Singleton
public final class SaidWithUpload {

  private static final int LONGEST_PLACE = 300;
  private static final int LONGEST_TEXT = 2000;

  private final Transactions transactions;
  private final DossierLock lock;
  private final ReasonService service;
  private final ReasonStore reasons;
  private final RemarkService remarks;
  private final ReasonRules rules;

  SaidWithUpload(
      Transactions transactions,
      DossierLock lock,
      ReasonService service,
      ReasonStore reasons,
      RemarkService remarks,
      Core core) {
    this.transactions = transactions;
    this.lock = lock;
    this.service = service;
    this.reasons = reasons;
    this.remarks = remarks;
    this.rules = new ReasonRules(core.texts());
  }

  /**
   * Goes on only when everything that is said about what was found is a reason.
   *
   * @throws ProblemException of kind WRONG_REASON
   */
  public void require(Report report, List<NewReason> said) {
    if (!said.stream().allMatch(reason -> takes(report, reason))) {
      throw new ProblemException(ProblemKind.WRONG_REASON);
    }
  }

  /** Whether something that is said about what was found is a reason. */
  public boolean takes(Report report, NewReason reason) {
    List<Finding> findings =
        report.forms().stream()
            .flatMap(form -> ReasonRules.findings(form, reason).stream())
            .toList();
    return rules.taken(reason, findings).isPresent();
  }

  /**
   * Records an upload and what is said with it, both or neither.
   *
   * @param recording records the upload
   */
  public Receipt record(Supplier<Receipt> recording, UploadSaid said, Caller caller) {
    if (said.isEmpty()) {
      return recording.get();
    }
    return transactions.write(
        () -> {
          Receipt receipt = recording.get();
          if (receipt.created()) {
            keep(receipt.submission(), said, caller);
          }
          return receipt;
        });
  }

  private void keep(Submission submission, UploadSaid said, Caller caller) {
    List<UnplacedText> unplaced = new ArrayList<>();
    for (NewReason reason : said.reasons()) {
      boolean placed = false;
      for (int i = 0; i < submission.filings().size(); i++) {
        FormReport form = submission.report().forms().get(i);
        placed |=
            !ReasonRules.findings(form, reason).isEmpty()
                && keep(submission.filings().get(i), form, reason, caller);
      }
      if (!placed) {
        unplaced.add(unplaced(UnplacedText.What.REASON, reason.key(), reason.text()));
      }
    }
    List<UUID> dossiers =
        submission.filings().stream().flatMap(each -> each.dossier().stream()).distinct().toList();
    for (TypedReply reply : said.replies()) {
      if (dossiers.stream().noneMatch(dossier -> keep(dossier, reply, caller))) {
        unplaced.add(unplaced(UnplacedText.What.REPLY, reply.place(), reply.text()));
      }
    }
    for (UnplacedText other : said.others()) {
      boolean isTold =
          other.what() == UnplacedText.What.REMARK
              && dossiers.stream().anyMatch(dossier -> remarks.isSaid(dossier, other.text()));
      if (!isTold) {
        unplaced.add(other);
      }
    }
    reasons.leave(submission.id(), unplaced);
  }

  private boolean keep(UUID dossier, TypedReply reply, Caller caller) {
    return lock.with(
        dossier,
        caller,
        locked -> {
          Optional<Remark> remark = reply.among(remarks.of(dossier));
          if (remark.isEmpty() || !RemarkService.isAnswer(reply.text())) {
            return false;
          }
          if (!reply.isKnown(remark.get())) {
            remarks.reply(locked, remark.get(), reply.text());
          }
          return true;
        });
  }

  private boolean keep(Filing filing, FormReport form, NewReason reason, Caller caller) {
    Optional<UUID> dossier = filing.dossier();
    Optional<Integer> version = filing.version();
    return dossier.isPresent()
        && version.isPresent()
        && lock.with(
            dossier.get(),
            caller,
            locked -> {
              boolean known =
                  Reasoning.last(reasons.of(locked.id())).stream()
                      .anyMatch(one -> KnownReasons.isSame(one, reason));
              if (known) {
                return true;
              }
              Right right = locked.may(Right.SUBMIT) ? Right.SUBMIT : Right.SUBMIT_FOR;
              return !ReasonService.isTooLate(locked.turn())
                  && service.keep(locked, version.get(), form, reason, right).isPresent();
            });
  }

  static UnplacedText unplaced(UnplacedText.What what, String place, String text) {
    return new UnplacedText(
        what, StoredText.start(place, LONGEST_PLACE), StoredText.start(text, LONGEST_TEXT));
  }

  /** What could not be placed of an upload that was found in its reader's scope. */
  public List<UnplacedText> unplaced(UUID submission) {
    return reasons.left(submission);
  }
}
