package cn.jihe.ledger;

import cn.jihe.form.name.UnitName;
import java.util.Optional;
import java.util.UUID;

/**
 * What decides, with whose the forms are, what becomes of an upload: the same again for the same
 * unit comes to the same, and is not recorded twice.
 *
 * @param sha256 of the bytes, lower-case hex
 * @param year the fiscal year that the sender says for forms that do not
 * @param namedYear the fiscal year that the file's name says for forms that do not
 * @param unit the unit that the sender says for forms that do not
 * @param after the act by which what came of it before was taken back or sent back
 * @param ruleSet the version of the rules, words and settings that judge
 */
public record Request(
    String sha256,
    Optional<Integer> year,
    Optional<Integer> namedYear,
    Optional<UnitName> unit,
    Optional<UUID> after,
    String ruleSet) {

  /** The same once more, after an act that took or sent back what came of it. */
  public Request again(UUID act) {
    return new Request(sha256, year, namedYear, unit, Optional.of(act), ruleSet);
  }
}
