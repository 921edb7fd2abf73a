package cn.jihe.account.security;

/** How what is asked for stands to the organisation that the asking account's role is for. */
enum Relation {
  /** Of that organisation. */
  OWN,
  /** Of one below it. */
  CHILD,
  /** Of another under the same one above. */
  SIBLING,
  /** Of another tree. */
  FOREIGN,
  /** Of an id that nothing has. */
  UNKNOWN,
  /** Of what is no id. */
  MALFORMED
}
