package cn.jihe.form;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;

/**
 * A 财政项目支出绩效自评表.
 *
 * @param totalWeight 分值 of the total row; absent when the form has no such row
 * @param totalScore 得分 of the total row
 * @param grade 评分等级
 */
public record SelfEvaluation(
    FormPlace place,
    Optional<Integer> year,
    @Required(code = "H01") Field projectName,
    @Required(code = "H01") Field department,
    @Required(code = "H01") Field unit,
    @Valid EvaluationFunds funds,
    @Required(code = "H01") Field expectedGoal,
    @Required(code = "H01") Field actualCompletion,
    @Valid List<Indicator> indicators,
    List<CellRef> emptyRows,
    Field totalWeight,
    Field totalScore,
    Field grade,
    List<Field> fields,
    FormCells source)
    implements Form {

  public SelfEvaluation {
    indicators = List.copyOf(indicators);
    emptyRows = List.copyOf(emptyRows);
    fields = List.copyOf(fields);
  }

  @Override
  public FormKind kind() {
    return FormKind.SELF_EVALUATION;
  }

  @Override
  public MoneyUnit moneyUnit() {
    return funds.unit();
  }
}
