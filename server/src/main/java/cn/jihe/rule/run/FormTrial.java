package cn.jihe.rule.run;

import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.form.FormAssembler;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Judges a form with other texts in some of its cells, by the rules that look at nothing else.
 *
 * @param others what rules said of the form that look beyond it
 * @param findings makes findings of what was said of a form
 */
record FormTrial(
    FormRule.Subject subject,
    List<FormRule> rules,
    List<RuleViolation> others,
    BiFunction<Form, List<RuleViolation>, FormFindings> findings)
    implements FormFindings.Trial {

  @Override
  public FormFindings with(Map<CellRef, String> texts, boolean everywhere) {
    Form form = subject.form();
    Form changed = FormAssembler.assemble(form.source().with(texts));
    FormRule.Subject other =
        new FormRule.Subject(changed, subject.parameters(), subject.templates());
    List<RuleViolation> said = new ArrayList<>(others);
    Set<String> fields =
        form.fields().stream()
            .filter(field -> texts.containsKey(field.cell()))
            .map(field -> field.path().ofAnyRow())
            .collect(Collectors.toSet());
    for (FormRule rule : rules) {
      if (!everywhere && !RulePlaces.mayBeAt(rule.code(), fields)) {
        continue;
      }
      if (RuleRunner.attempt(rule, () -> rule.check(other)) instanceof Outcome.Checked checked) {
        checked.violations().forEach(one -> said.add(new RuleViolation(rule.code(), one)));
      }
    }
    return findings.apply(changed, said);
  }
}
