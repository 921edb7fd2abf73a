package cn.jihe.review.difference;

import cn.jihe.form.Declaration;
import cn.jihe.form.DeclarationFunds;
import cn.jihe.form.Field;
import cn.jihe.form.FormSchema;
import cn.jihe.form.FundRow;
import cn.jihe.form.MoneyUnit;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An amount of the year as it was applied for and as it was spent.
 *
 * @param name as the forms print it
 * @param applied 申请 as declared; empty when it was not
 * @param inUnit the same in the unit of the self-evaluation; empty where there is no number
 * @param unit of the self-evaluation
 * @param spent 年初, 全年, 执行; empty when the self-evaluation has no such row
 */
public record MoneyLine(
    String name,
    Optional<Field> applied,
    Optional<BigDecimal> inUnit,
    MoneyUnit unit,
    Optional<FundRow> spent) {

  /** An amount of a declaration by what its label means. */
  private record Applied(Optional<Label> meaning, String name, Field amount) {}

  static List<MoneyLine> of(Declaration declaration, SelfEvaluation evaluation) {
    List<Applied> left = new ArrayList<>(applied(declaration.funds()));
    MoneyUnit from = declaration.funds().unit();
    MoneyUnit to = evaluation.funds().unit();
    List<MoneyLine> lines = new ArrayList<>();
    for (FundRow row : evaluation.funds().rows()) {
      Optional<Label> meaning =
          row.role() == FundRow.Role.TOTAL ? Optional.of(Label.ANNUAL_FUNDS) : meaning(row.label());
      Optional<Applied> same =
          left.stream()
              .filter(each -> meaning.isPresent() && each.meaning().equals(meaning))
              .findFirst();
      same.ifPresent(left::remove);
      lines.add(line(row.label(), same.map(Applied::amount), from, to, Optional.of(row)));
    }
    for (Applied rest : left) {
      if (rest.amount().isFilled()) {
        lines.add(line(rest.name(), Optional.of(rest.amount()), from, to, Optional.empty()));
      }
    }
    return lines;
  }

  private static MoneyLine line(
      String name, Optional<Field> applied, MoneyUnit from, MoneyUnit to, Optional<FundRow> spent) {
    return new MoneyLine(
        name,
        applied,
        applied
            .flatMap(Field::number)
            // 元 in 万元 is exact: a power of ten.
            .map(number -> number.multiply(from.inYuan()).divide(to.inYuan())),
        to,
        spent);
  }

  private static List<Applied> applied(DeclarationFunds funds) {
    List<Applied> applied = new ArrayList<>();
    applied.add(known(Label.ANNUAL_FUNDS, funds.annualTotal()));
    applied.add(known(Label.FISCAL_FUNDS, funds.annualFiscal()));
    applied.add(known(Label.CARRY_OVER_FUNDS, funds.annualCarryover()));
    applied.add(known(Label.OTHER_FUNDS, funds.annualOther()));
    funds.parts(true).stream()
        .filter(part -> !part.hasField())
        .map(part -> new Applied(Optional.empty(), part.label(), part.amount()))
        .forEach(applied::add);
    return applied;
  }

  private static Applied known(Label label, Field amount) {
    String name = FormSchema.standard().name(amount.path(), Language.ZH);
    return new Applied(Optional.of(label), name, amount);
  }

  private static Optional<Label> meaning(String label) {
    return Vocabulary.standard().label(Vocabulary.Section.HEADING, label);
  }
}
