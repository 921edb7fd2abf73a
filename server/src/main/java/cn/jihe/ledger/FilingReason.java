package cn.jihe.ledger;

/** Why a form did not become a new submitted version. */
public enum FilingReason {
  /** It has findings that must be corrected. */
  ERRORS,
  /** The workbook holds two forms of one dossier; which one counts only the unit knows. */
  TWICE_IN_UPLOAD,
  /** It has no project name, so it belongs to no dossier. */
  NO_PROJECT,
  /** It is for another fiscal year than its sender says. */
  OTHER_YEAR,
  /** It is of another unit than its sender says. */
  OTHER_UNIT,
  /** Its unit is none that its sender may hand in for. */
  NOT_YOUR_UNIT,
  /** Several of the organisations that its sender may hand in for are called as its unit is. */
  AMBIGUOUS_UNIT,
  /** Its contents are those of the newest version, which stays. */
  UNCHANGED,
  /** A version of it is in force, and nobody has opened it for another. */
  IN_FORCE,
  /** 待财政审核: the bureau has it. */
  REFERRED,
  /** Its period takes no more forms. */
  PERIOD_CLOSED
}
