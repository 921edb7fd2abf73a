package cn.jihe.ledger;

import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;

/** What makes two forms versions of one dossier: those of equal keys are. */
public record DossierKey(FormKind kind, int fiscalYear, UnitName unit, ProjectName project) {

  private static final char SEPARATOR = '\n';

  /** The same text for all equal keys, and for them only. */
  public String text() {
    return kind.name()
        + SEPARATOR
        + fiscalYear
        + SEPARATOR
        + unit.key()
        + SEPARATOR
        + project.key();
  }
}
