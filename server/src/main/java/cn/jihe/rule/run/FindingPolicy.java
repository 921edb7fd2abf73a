package cn.jihe.rule.run;

import cn.jihe.rule.Finding;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What a catalogue decides once all of a form is known; rules do not know each other.
 *
 * @param standing of all that was said of one form, that which is not said by another rule already
 * @param corrected the findings of one form, with the corrections that are offered for them
 */
public record FindingPolicy(
    Function<Collection<RuleViolation>, List<RuleViolation>> standing,
    Function<FormFindings, List<Finding>> corrected) {}
