package cn.jihe.rule.run;

import cn.jihe.form.Form;
import cn.jihe.rule.Finding;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a catalogue decides once all of a form is known; rules do not know each other.
 *
 * @param standing of all that was said of one form, that which is not said by another rule already
 * @param corrected the findings of one form, each correction safe only where no other finding
 *     speaks against it
 */
public record FindingPolicy(
    Function<Collection<RuleViolation>, List<RuleViolation>> standing,
    BiFunction<Form, List<Finding>, List<Finding>> corrected) {}
