package cn.jihe.lifecycle;

/** What must be so, besides state and right, before something is done. */
public enum Condition {
  /** Its period is under way: neither planned nor closed. */
  PERIOD_OPEN,
  /** Its period takes forms. */
  PERIOD_TAKES,
  /** No reviewer has begun with it. */
  NOT_OPENED,
  /** A reviewer has begun with it. */
  OPENED,
  /** It is handed in anew although one is in force: somebody has opened the dossier again. */
  REOPENED,
  /** Nobody has opened it again yet. */
  NOT_REOPENED,
  /** The department decides alone. */
  ONE_LEVEL,
  /** The bureau decides after the department. */
  TWO_LEVELS,
  /** 职责分离: it was handed in by somebody else. */
  NOT_OWN,
  /** All reasons that were given are decided, and nothing that must be changed is open. */
  READY,
  /** It is said why. */
  NOTE,
  /** Something that must be changed is marked, or it is said in a sentence what. */
  CAUSE,
  /** One's own decision, not long ago, and nothing has followed from it. */
  OWN_LAST
}
