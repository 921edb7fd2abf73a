package cn.jihe.rules.project;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormSchema;
import cn.jihe.rule.Fix;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Violation;
import cn.jihe.text.Language;
import cn.jihe.words.HeadLimits;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 项目性质 or 项目类别 is none of the known values. The lists that come with the product are one city's:
 * they hold for workbooks made from our templates, and elsewhere once somebody has set others.
 */
public final class ValueNotListed implements FormRule {

  /** A cell that lists its own choices with boxes to tick. */
  private static final Pattern BOXES = Pattern.compile("[□☐☑☒■▢✓✔√]");

  private static final HeadLimits BUILT_IN = Settings.builtIn().thresholds().heads();

  @Override
  public String code() {
    return "H06";
  }

  @Override
  public Outcome check(Subject subject) {
    if (!(subject.form() instanceof Declaration form)) {
      return Outcome.PASSED;
    }
    boolean ours =
        subject.templates().stream().anyMatch(mark -> mark.kind() == FormKind.DECLARATION);
    HeadLimits limits = subject.parameters().thresholds().heads();
    return Outcome.of(
        Stream.concat(
            holds(ours, limits.natures(), BUILT_IN.natures())
                ? violations(form, form.projectNature(), limits.natures())
                : Stream.of(),
            holds(ours, limits.categories(), BUILT_IN.categories())
                ? violations(form, form.projectCategory(), limits.categories())
                : Stream.of()));
  }

  private static boolean holds(boolean ours, List<String> known, List<String> builtIn) {
    return ours || !known.equals(builtIn);
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
