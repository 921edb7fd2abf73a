package cn.jihe.form;

import java.util.List;
import java.util.Optional;

/** A 财政项目支出绩效目标申报表. */
@Required(code = "H01")
public record Declaration(
    FormPlace place,
    Optional<Integer> year,
    Field projectName,
    Field projectNature,
    Field projectCategory,
    Field department,
    Field unit,
    Field startDate,
    Field endDate,
    DeclarationFunds funds,
    Field overallGoal,
    Field annualGoal,
    List<Indicator> indicators,
    List<CellRef> emptyRows,
    List<Field> fields,
    FormCells source)
    implements Form {

  public Declaration {
    indicators = List.copyOf(indicators);
    emptyRows = List.copyOf(emptyRows);
    fields = List.copyOf(fields);
  }

  static Declaration of(
      FormCells found, FieldsByPath fields, DeclarationFunds funds, List<Indicator> indicators) {
    return new Declaration(
        found.place(),
        found.year(),
        fields.get("projectName"),
        fields.get("projectNature"),
        fields.get("projectCategory"),
        fields.get("department"),
        fields.get("unit"),
        fields.get("startDate"),
        fields.get("endDate"),
        funds,
        fields.get("overallGoal"),
        fields.get("annualGoal"),
        indicators,
        found.emptyRows(),
        fields.all(),
        found);
  }

  @Override
  public FormKind kind() {
    return FormKind.DECLARATION;
  }

  @Override
  public MoneyUnit moneyUnit() {
    return funds.unit();
  }

  @Override
  public Optional<Field> yearTotal() {
    return Optional.of(funds.annualTotal());
  }
}
