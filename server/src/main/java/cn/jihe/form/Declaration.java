package cn.jihe.form;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;

/** A 财政项目支出绩效目标申报表. */
public record Declaration(
    FormPlace place,
    Optional<Integer> year,
    @Required(code = "H01") Field projectName,
    Field projectNature,
    Field projectCategory,
    @Required(code = "H01") Field department,
    @Required(code = "H01") Field unit,
    Field startDate,
    Field endDate,
    @Valid DeclarationFunds funds,
    Field overallGoal,
    @Required(code = "H01") Field annualGoal,
    @Valid List<Indicator> indicators,
    List<CellRef> emptyRows,
    List<Field> fields,
    FormCells source)
    implements Form {

  public Declaration {
    indicators = List.copyOf(indicators);
    emptyRows = List.copyOf(emptyRows);
    fields = List.copyOf(fields);
  }

  @Override
  public FormKind kind() {
    return FormKind.DECLARATION;
  }

  @Override
  public MoneyUnit moneyUnit() {
    return funds.unit();
  }
}
