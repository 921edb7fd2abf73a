package cn.jihe.rules.project;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.text.WordList;
import cn.jihe.text.Wording;
import cn.jihe.words.HeadWords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** 项目性质 says 经常性, and name or goal speak of building, buying or a last instalment. */
public final class NatureContradictsContent implements DeclarationRule {

  private static final String RECURRING = "经常性";
  private static final String NOT_RECURRING = "非经常性";
  private static final String BUILDING = "建设";
  private static final String OF = "的";

  /** No word before 建设 is longer. */
  private static final int LONGEST = 20;

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
    return words.investment().in(withoutSoft(Wording.plain(text.text()), words.softBuilding()));
  }

  /** 队伍建设 and 制度的建设 build nothing. */
  private static String withoutSoft(String plain, WordList soft) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (int at = plain.indexOf(BUILDING); at >= 0; at = plain.indexOf(BUILDING, at + 1)) {
      String before = plain.substring(Math.max(from, at - LONGEST), at);
      String named = before.endsWith(OF) ? before.substring(0, before.length() - 1) : before;
      String word = soft.endOf(named);
      if (!word.isEmpty()) {
        kept.append(plain, from, at - before.length() + named.length() - word.length());
        kept.append(RECURRING);
        from = at + BUILDING.length();
      }
    }
    return kept.append(plain, from, plain.length()).toString();
  }
}
