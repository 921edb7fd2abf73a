package cn.jihe.rules.project;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
import cn.jihe.words.HeadWords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** 项目性质 says 经常性, and name or goal speak of building, buying or a last instalment. */
public final class NatureContradictsContent implements DeclarationRule {

  private static final String RECURRING = "经常性";
  private static final String NOT_RECURRING = "非经常性";
  private static final String BUILDING = "建设";

  @Override
  public String code() {
    return "H05";
  }

  @Override
  public Outcome check(Declaration form, Parameters parameters) {
    String nature = Wording.plain(form.projectNature().text());
    if (!nature.contains(RECURRING) || nature.contains(NOT_RECURRING)) {
      return Outcome.PASSED;
    }
    Map<String, Field> texts = new LinkedHashMap<>();
    texts.put("项目名称", form.projectName());
    texts.put("年度总体目标", form.annualGoal());
    texts.put("项目总目标", form.overallGoal());
    return Outcome.of(
        texts.entrySet().stream()
            .flatMap(
                text ->
                    investment(text.getValue(), parameters.head()).stream()
                        .map(
                            word ->
                                Violation.at(form, form.projectNature())
                                    .with("where", text.getKey())
                                    .with("word", word)))
            .limit(1));
  }

  private static Optional<String> investment(Field text, HeadWords words) {
    String plain = Wording.plain(text.text());
    String soft = String.join("|", words.softBuilding().stream().map(Pattern::quote).toList());
    return words.investment().in(plain.replaceAll("(?:" + soft + ")的?" + BUILDING, RECURRING));
  }
}
