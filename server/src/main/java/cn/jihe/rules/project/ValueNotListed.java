package cn.jihe.rules.project;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.FormSchema;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.text.Language;
import cn.jihe.words.HeadLimits;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 项目性质 or 项目类别 is none of the known values. */
public final class ValueNotListed implements DeclarationRule {

  /** A cell that lists its own choices with boxes to tick. */
  private static final Pattern BOXES = Pattern.compile("[□☐☑☒■▢✓✔√]");

  @Override
  public String code() {
    return "H06";
  }

  @Override
  public Outcome check(Declaration form, Parameters parameters) {
    HeadLimits limits = parameters.thresholds().heads();
    return Outcome.of(
        Stream.concat(
            violations(form, form.projectNature(), limits.natures()),
            violations(form, form.projectCategory(), limits.categories())));
  }

  private static Stream<Violation> violations(Declaration form, Field field, List<String> known) {
    if (!field.isFilled()
        || field.isUnreadable()
        || BOXES.matcher(field.text()).find()
        || HeadLimits.has(known, field.text())) {
      return Stream.of();
    }
    Violation violation =
        Violation.at(form, field)
            .with("label", FormSchema.standard().name(field.path(), Language.ZH))
            .with("known", String.join("、", known));
    String respelt = field.text().strip().replace('它', '他');
    return Stream.of(
        HeadLimits.has(known, respelt) ? violation.withFix(new Fix(respelt, true)) : violation);
  }
}
