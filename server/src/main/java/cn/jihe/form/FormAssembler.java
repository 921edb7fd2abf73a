package cn.jihe.form;

import cn.jihe.target.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes a form of its cells: each is read as its field expects. */
public final class FormAssembler {

  private final FormCells found;
  private final MoneyUnit unit;
  private final Map<FieldPath, Field> fields = new LinkedHashMap<>();

  private FormAssembler(FormCells found) {
    this.found = found;
    this.unit = found.moneyUnit().orElse(defaultUnit(found.kind()));
    found
        .cells()
        .forEach(
            (path, located) -> {
              FieldValue value = FieldReader.read(located.value(), FieldTypes.of(path), unit);
              fields.put(path, new Field(path, located.cell(), value));
            });
  }

  /** Reads every cell as its field; nothing is refused, what cannot be read says so itself. */
  public static Form assemble(FormCells found) {
    FormAssembler assembler = new FormAssembler(found);
    return found.kind() == FormKind.DECLARATION
        ? assembler.declaration()
        : assembler.selfEvaluation();
  }

  private static MoneyUnit defaultUnit(FormKind kind) {
    return kind == FormKind.DECLARATION ? MoneyUnit.YUAN : MoneyUnit.WAN_YUAN;
  }

  private Declaration declaration() {
    return new Declaration(
        found.place(),
        found.year(),
        field("projectName"),
        field("projectNature"),
        field("projectCategory"),
        field("department"),
        field("unit"),
        field("startDate"),
        field("endDate"),
        new DeclarationFunds(
            unit,
            found.moneyUnit().isPresent(),
            field("funds.total"),
            field("funds.totalFiscal"),
            field("funds.totalOther"),
            field("funds.annualTotal"),
            field("funds.annualFiscal"),
            field("funds.annualCarryover"),
            field("funds.annualOther"),
            found.declaredParts().stream().map(this::fundPart).toList()),
        field("overallGoal"),
        field("annualGoal"),
        indicators(),
        found.emptyRows(),
        new ArrayList<>(fields.values()),
        found);
  }

  private SelfEvaluation selfEvaluation() {
    return new SelfEvaluation(
        found.place(),
        found.year(),
        field("projectName"),
        field("department"),
        field("unit"),
        new EvaluationFunds(unit, found.moneyUnit().isPresent(), fundRows()),
        field("expectedGoal"),
        field("actualCompletion"),
        indicators(),
        found.emptyRows(),
        field("totalWeight"),
        field("totalScore"),
        field("grade"),
        new ArrayList<>(fields.values()),
        found);
  }

  private FundPart fundPart(FormCells.DeclaredPart part) {
    FormCells.Located at = part.amount();
    Field amount =
        fields.values().stream()
            .filter(field -> at.cell().equals(field.cell()))
            .findFirst()
            .orElseGet(
                () ->
                    new Field(
                        FundPart.PATH,
                        at.cell(),
                        FieldReader.read(at.value(), FieldType.MONEY, unit)));
    return new FundPart(part.ofYear(), part.label(), amount);
  }

  private List<FundRow> fundRows() {
    return IntStream.range(0, found.fundRows().size()).mapToObj(this::fundRow).toList();
  }

  private FundRow fundRow(int index) {
    FormCells.FundRowLabel label = found.fundRows().get(index);
    return new FundRow(
        index,
        label.role(),
        label.label(),
        field(FieldPath.ofFundRow(index, "initialBudget")),
        field(FieldPath.ofFundRow(index, "fullYearBudget")),
        field(FieldPath.ofFundRow(index, "executed")),
        field(FieldPath.ofFundRow(index, "weight")),
        field(FieldPath.ofFundRow(index, "executionRate")),
        field(FieldPath.ofFundRow(index, "score")));
  }

  private List<Indicator> indicators() {
    return IntStream.range(0, found.indicatorCount()).mapToObj(this::indicator).toList();
  }

  private Indicator indicator(int index) {
    Field target = field(FieldPath.ofIndicator(index, "target"));
    Field actual = field(FieldPath.ofIndicator(index, "actual"));
    return new Indicator(
        index,
        field(FieldPath.ofIndicator(index, "level1")),
        field(FieldPath.ofIndicator(index, "level2")),
        field(FieldPath.ofIndicator(index, "level3")),
        target,
        actual,
        field(FieldPath.ofIndicator(index, "weight")),
        field(FieldPath.ofIndicator(index, "score")),
        field(FieldPath.ofIndicator(index, "deviation")),
        Target.read(target.text()),
        Target.read(actual.text()));
  }

  private Field field(String path) {
    return field(new FieldPath(path));
  }

  private Field field(FieldPath path) {
    return fields.getOrDefault(path, Field.absent(path));
  }
}
