package cn.jihe.web;

import cn.jihe.rule.Finding;
import cn.jihe.rule.RuleInfo;
import cn.jihe.rule.Spoken;
import cn.jihe.template.Language;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue as the outside shows it.
 *
 * @param rules in the catalogue's order
 * @param texts says a finding in a language
 */
public record RuleBook(List<RuleInfo> rules, BiFunction<Finding, Language, Spoken> texts) {

  public RuleBook {
    rules = List.copyOf(rules);
  }

  public Spoken speak(Finding finding, Language language) {
    return texts.apply(finding, language);
  }

  /** Short names by code, in one language. */
  public Map<String, String> names(Language language) {
    return rules.stream()
        .collect(Collectors.toMap(RuleInfo::code, rule -> rule.name().in(language)));
  }

  /** Rules by code. */
  public Map<String, RuleInfo> byCode() {
    return rules.stream().collect(Collectors.toMap(RuleInfo::code, Function.identity()));
  }
}
