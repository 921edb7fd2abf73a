package cn.jihe.rules;

import cn.jihe.form.FieldPath;
import cn.jihe.form.FieldType;
import cn.jihe.form.Form;
import cn.jihe.form.FormCells;
import cn.jihe.form.FormSchema;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.run.FormFindings;
import cn.jihe.target.Target;
import java.util.List;
import java.util.Optional;

/**
 * Which corrections the findings of one form offer. Rules only know their own case; here it is made
 * sure that a correction goes to the only cell its text came from, that what is safe is, that all
 * findings of one cell offer one text, and that this text leaves none of them.
 */
public final class Corrections {

  private static final String TARGET = "indicators.target";
  private static final String ACTUAL = "indicators.actual";

  private Corrections() {}

  /** The findings of one form, each with the correction that is offered for it, if any. */
  public static List<Finding> of(FormFindings said) {
    if (said.findings().stream().allMatch(finding -> finding.fix().isEmpty())) {
      return said.findings();
    }
    FormFindings possible = possible(said);
    FormFindings tried = possible.with(CellFixes.of(possible));
    return SafeFixes.of(tried).stream().map(Corrections::plain).toList();
  }

  /** What was said of a form, with those corrections only that could be made as they are. */
  static FormFindings possible(FormFindings said) {
    return said.with(
        said.findings().stream().map(finding -> possible(said.form(), finding)).toList());
  }

  private static Finding possible(Form form, Finding finding) {
    Optional<Fix> fix = finding.fix().filter(Fix::isKnown);
    if (fix.isEmpty()) {
      return finding;
    }
    Optional<FieldPath> path = finding.path().filter(field -> isWhole(form, field));
    if (path.isEmpty() || (fix.get().safe() && !keepsMeaning(path.get(), finding, fix.get()))) {
      return without(finding);
    }
    // A typed amount is never overwritten unasked, whatever it was computed from.
    boolean money = FormSchema.standard().type(path.get()) == FieldType.MONEY;
    return money ? finding.withFix(fix.map(Fix::asProposal)) : finding;
  }

  /**
   * Whether the field's text is the whole text of one cell and came from no other: else there is no
   * cell that its correction could be put into.
   */
  private static boolean isWhole(Form form, FieldPath path) {
    FormCells.Located located = form.source().cells().get(path);
    return located != null && located.whole();
  }

  /** Whoever respells a value must be read as before: same comparator, number, unit and rest. */
  private static boolean keepsMeaning(FieldPath path, Finding finding, Fix fix) {
    String field = path.ofAnyRow();
    boolean value = field.equals(TARGET) || field.equals(ACTUAL);
    return !value || Target.read(finding.found()).saysTheSameAs(fix.text());
  }

  /** The finding without its correction, which its message does not promise then. */
  static Finding without(Finding finding) {
    String otherwise = finding.fix().map(Fix::otherwise).orElse("");
    Finding bare = finding.withFix(Optional.empty());
    return otherwise.isEmpty() ? bare : bare.withMessage(otherwise);
  }

  private static Finding plain(Finding finding) {
    return finding.withFix(
        finding.fix().filter(Fix::isKnown).map(fix -> new Fix(fix.text(), fix.safe())));
  }
}
