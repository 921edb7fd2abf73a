package cn.jihe.ledger;

import cn.jihe.form.name.UnitName;
import java.util.Optional;

/**
 * What decides, with whose the forms are, what becomes of an upload: the same again for the same
 * unit comes to the same, and is not recorded twice.
 *
 * @param sha256 of the bytes, lower-case hex
 * @param year the fiscal year that the sender says for forms that do not
 * @param namedYear the fiscal year that the file's name says for forms that do not
 * @param unit the unit that the sender says for forms that do not
 * @param ruleSet the version of the rules, words and settings that judge
 */
public record Request(
    String sha256,
    Optional<Integer> year,
    Optional<Integer> namedYear,
    Optional<UnitName> unit,
    String ruleSet) {}
