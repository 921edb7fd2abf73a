package cn.jihe.review;

import cn.jihe.account.Caller;
import cn.jihe.account.Scope;
import cn.jihe.check.Core;
import cn.jihe.form.Declaration;
import cn.jihe.form.FormKind;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Ledger.StoredForm;
import cn.jihe.ledger.Version;
import cn.jihe.review.difference.DeclaredAndReached;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.UUID;

/** 申报—自评对照: a self-evaluation beside the declaration that is in force. */
@Singleton
public final class ComparisonService {

  private final Ledger ledger;
  private final Core core;

  ComparisonService(Ledger ledger, Core core) {
    this.ledger = ledger;
    this.core = core;
  }

  /**
   * Both forms and what they say of each other.
   *
   * @param dossier of the self-evaluation
   */
  public record Beside(
      Dossier dossier, StoredForm evaluation, StoredForm declaration, DeclaredAndReached told) {}

  /**
   * The newest version that is no attempt, else the newest, beside the declaration of the same
   * unit, year and project.
   *
   * @throws ProblemException of kind NOT_FOUND outside the scope; NOT_SELF_EVALUATION; REMOVED;
   *     NO_DECLARATION when none is in force
   */
  public Beside of(UUID id, Caller caller) {
    Scope scope = caller.scope();
    DossierRecord record =
        ledger.dossier(id, scope).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    Dossier dossier = record.dossier();
    if (dossier.key().kind() != FormKind.SELF_EVALUATION) {
      throw new ProblemException(ProblemKind.NOT_SELF_EVALUATION);
    }
    int newest =
        dossier
            .current()
            .or(() -> record.versions().stream().findFirst().map(Version::number))
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    StoredForm evaluation =
        ledger
            .form(id, newest, scope)
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    DossierKey key = dossier.key();
    StoredForm declaration =
        ledger
            .formInForce(
                new DossierKey(FormKind.DECLARATION, key.fiscalYear(), key.owner(), key.project()),
                scope)
            .orElseThrow(() -> new ProblemException(ProblemKind.NO_DECLARATION));
    if (evaluation.report().form() instanceof SelfEvaluation form
        && declaration.report().form() instanceof Declaration declared) {
      return new Beside(
          dossier,
          evaluation,
          declaration,
          DeclaredAndReached.of(
              declared, form, evaluation.report(), core.settings().get().parameters(form.year())));
    }
    throw new IllegalStateException("A dossier of another kind than its forms: " + id);
  }
}
