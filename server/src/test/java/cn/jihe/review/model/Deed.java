package cn.jihe.review.model;

/**
 * What somebody has done, or tried, and what was answered.
 *
 * @param who the login
 * @param account its id
 * @param dossier its id; blank while nobody had one of the project
 * @param version that was seen; of a submission the one that was made
 * @param about the id of the remark or the reason it is about; else blank
 * @param said what stands in the record of it: a text that nobody else says
 * @param sent how often, until there was an answer
 * @param status of the last answer; 0 for none at all
 * @param code of a problem; else the state that was answered
 * @param told the answer's own words
 * @param made the id of what was made by it; blank for nothing
 * @param duel the same of two who decide at once; 0 for none
 */
record Deed(
    DeedKind kind,
    String who,
    String account,
    String dossier,
    int version,
    String about,
    String said,
    int sent,
    int status,
    String code,
    String told,
    String made,
    int duel) {

  /** The same about a version that was seen. */
  Deed seen(int number) {
    return new Deed(
        kind, who, account, dossier, number, about, said, sent, status, code, told, made, duel);
  }

  /** The same as one of two at once. */
  Deed in(int number) {
    return new Deed(
        kind, who, account, dossier, version, about, said, sent, status, code, told, made, number);
  }

  /** The same with other words, and another answer. */
  Deed answered(String words, int other, String problem, String answer) {
    return new Deed(
        kind, who, account, dossier, version, about, words, 1, other, problem, answer, made, duel);
  }

  /** A submission that was answered with another id. */
  Deed submitted(String id) {
    return new Deed(
        kind, who, account, dossier, version, about, said, 1, 201, "SUBMITTED", told, id, duel);
  }

  /** Whether somebody was told that it is done. */
  boolean isAcknowledged() {
    return status == 200 || status == 201;
  }

  /** Whether it may have been done all the same, without anybody being told. */
  boolean isUncertain() {
    return !isAcknowledged() && (sent > 1 || status == 0);
  }
}
