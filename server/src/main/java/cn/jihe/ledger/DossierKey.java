package cn.jihe.ledger;

import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.rule.RuleContext.Budget;

/** What makes two forms versions of one dossier: those of equal keys are. */
public record DossierKey(FormKind kind, int fiscalYear, Owner owner, ProjectName project) {

  private static final char SEPARATOR = '\n';

  /** The same text for all equal keys, and for them only. */
  public String text() {
    return kind.name()
        + SEPARATOR
        + fiscalYear
        + SEPARATOR
        + owner.key()
        + SEPARATOR
        + project.key();
  }

  /** Of which unit and year it is. */
  public Budget budget() {
    return new Budget(owner.key(), fiscalYear);
  }
}
