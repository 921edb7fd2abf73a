package cn.jihe.rules.funds;

import cn.jihe.form.Declaration;
import cn.jihe.form.DeclarationFunds;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.FormCells;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.Figures;
import cn.jihe.rule.Fix;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Amounts of one form are printed with thousands separators here and without them there. */
public final class NumberFormatsMixed implements FormRule {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** 1,000 and more; smaller ones have nothing to separate. */
  private static final Pattern PRINTED_LARGE = Pattern.compile("^\\D*[1-9]\\d{3}");

  @Override
  public String code() {
    return "M23";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    Map<Boolean, List<Field>> bySeparator =
        amounts(form)
            .filter(NumberFormatsMixed::isLarge)
            .collect(Collectors.partitioningBy(NumberFormatsMixed::hasSeparator));
    List<Field> with = bySeparator.getOrDefault(true, List.of());
    List<Field> without = bySeparator.getOrDefault(false, List.of());
    if (with.isEmpty() || without.isEmpty()) {
      return Outcome.PASSED;
    }
    boolean lacking = without.size() <= with.size();
    List<Field> fewer = lacking ? without : with;
    Field first = fewer.getFirst();
    Violation violation =
        Violation.at(form, first)
            .withMessage(lacking ? "without" : "with")
            .with("count", fewer.size())
            .with("other", (lacking ? with : without).getFirst().text())
            .withAlso(fewer.stream().skip(1).flatMap(FurtherCell::of));
    boolean isFixable = lacking && fewer.size() == 1 && isText(form, first);
    return Outcome.of(
        isFixable ? violation.withFix(new Fix(separated(first.text()), true)) : violation);
  }

  private static Stream<Field> amounts(Form form) {
    return switch (form) {
      case SelfEvaluation evaluation -> evaluation.funds().amounts().stream();
      case Declaration declaration -> {
        DeclarationFunds funds = declaration.funds();
        yield Stream.of(
            funds.total(),
            funds.totalFiscal(),
            funds.totalOther(),
            funds.annualTotal(),
            funds.annualFiscal(),
            funds.annualCarryover(),
            funds.annualOther());
      }
    };
  }

  /** By its digits as printed: 88.8473万元 has nothing to separate. */
  private static boolean isLarge(Field field) {
    String plain = Wording.plain(field.text()).replace(",", "");
    return field.amount().isPresent() && PRINTED_LARGE.matcher(plain).find();
  }

  private static boolean hasSeparator(Field field) {
    return Wording.plain(field.text()).contains(",");
  }

  /** In a number cell its format prints the separators, and no new text would. */
  private static boolean isText(Form form, Field field) {
    FormCells.Located cell = form.source().cells().get(field.path());
    return cell != null && cell.value().number() == null;
  }

  private static String separated(String text) {
    return DIGITS
        .matcher(text)
        .replaceFirst(digits -> Figures.money(new BigDecimal(digits.group())));
  }
}
