package cn.jihe.ledger;

/** What became of a form that was handed in. */
public enum FilingState {
  /** It is its dossier's submitted version. */
  SUBMITTED,
  /** 待单位复核: it is its dossier's newest version, and its unit looks at it before it is reviewed. */
  PREPARED,
  /** Kept with its findings; supersedes nothing. */
  ATTEMPT,
  /** Kept; belongs to no dossier as long as nobody says its fiscal year. */
  NEEDS_YEAR,
  /** Kept; belongs to no dossier as long as nobody says its unit. */
  NEEDS_UNIT,
  /** Kept as an attempt as long as nobody says the reasons for its warnings. */
  NEEDS_REASONS,
  /** Kept with the upload only: the form says something else than its sender. */
  REFUSED;

  /** Whether a form so filed is its dossier's newest version. */
  public boolean counts() {
    return this == SUBMITTED || this == PREPARED;
  }
}
