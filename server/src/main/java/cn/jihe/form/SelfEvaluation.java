package cn.jihe.form;

import java.util.List;
import java.util.Optional;

/**
 * A 财政项目支出绩效自评表.
 *
 * @param totalWeight 分值 of the total row; absent when the form has no such row
 * @param totalScore 得分 of the total row
 * @param grade 评分等级
 */
@Required(code = "H01")
public record SelfEvaluation(
    FormPlace place,
    Optional<Integer> year,
    Field projectName,
    Field department,
    Field unit,
    EvaluationFunds funds,
    Field expectedGoal,
    Field actualCompletion,
    List<Indicator> indicators,
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

  static SelfEvaluation of(
      FormCells found, FieldsByPath fields, EvaluationFunds funds, List<Indicator> indicators) {
    return new SelfEvaluation(
        found.place(),
        found.year(),
        fields.get("projectName"),
        fields.get("department"),
        fields.get("unit"),
        funds,
        fields.get("expectedGoal"),
        fields.get("actualCompletion"),
        indicators,
        found.emptyRows(),
        fields.get("totalWeight"),
        fields.get("totalScore"),
        fields.get("grade"),
        fields.all(),
        found);
  }

  @Override
  public FormKind kind() {
    return FormKind.SELF_EVALUATION;
  }

  @Override
  public MoneyUnit moneyUnit() {
    return funds.unit();
  }

  @Override
  public Optional<Field> yearTotal() {
    return funds.total().map(FundRow::fullYearBudget);
  }
}
