package cn.jihe.catalogue.page;

import cn.jihe.catalogue.RuleCounts;
import io.micronaut.http.HttpParameters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the rules found in the result that a reader comes from.
 *
 * @param id as the result's address has it; never empty
 * @param counts findings by the code of their rule
 */
record FoundInResult(String id, Map<String, Integer> counts) {

  static final String PARAMETER = "result";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** Empty when the address names no result, or one that is not kept (any more). */
  static Optional<FoundInResult> of(HttpParameters parameters, Optional<RuleCounts> counts) {
    return counts.flatMap(
        kept ->
            parameters
                .getFirst(PARAMETER)
                .filter(id -> ID.matcher(id).matches())
                .map(id -> new FoundInResult(id, kept.of(id)))
                .filter(found -> !found.counts().isEmpty()));
  }

  int of(String code) {
    return counts.getOrDefault(code, 0);
  }

  /** Where the result is. */
  String address() {
    return "/checks/" + id;
  }

  /** Where the result shows the findings of one rule. */
  String address(String code) {
    return address() + "?rule=" + code;
  }
}
