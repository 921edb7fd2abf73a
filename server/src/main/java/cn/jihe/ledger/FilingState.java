package cn.jihe.ledger;

/** What became of a form that was handed in. */
public enum FilingState {
  /** It is its dossier's submitted version. */
  SUBMITTED,
  /** Kept with its findings; supersedes nothing. */
  ATTEMPT,
  /** Kept; belongs to no dossier as long as nobody says its fiscal year. */
  NEEDS_YEAR,
  /** Kept; belongs to no dossier as long as nobody says its unit. */
  NEEDS_UNIT,
  /** Kept with the upload only: the form says something else than its sender. */
  REFUSED
}
