package cn.jihe.form;

import java.util.List;
import java.util.stream.IntStream;

/** Makes a form of its cells: each is read as its field expects. */
public final class FormAssembler {

  private final FormCells found;
  private final MoneyUnit unit;
  private final FieldsByPath fields = new FieldsByPath();

  private FormAssembler(FormCells found) {
    this.found = found;
    this.unit = found.moneyUnit().orElse(defaultUnit(found.kind()));
    FormSchema schema = FormSchema.standard();
    found
        .cells()
        .forEach(
            (path, located) -> {
              FieldValue value = FieldReader.read(located.value(), schema.type(path), unit);
              fields.put(new Field(path, located.cell(), value));
            });
  }

  /** Reads every cell as its field; nothing is refused, what cannot be read says so itself. */
  public static Form assemble(FormCells found) {
    FormAssembler assembler = new FormAssembler(found);
    return switch (found.kind()) {
      case DECLARATION -> assembler.declaration();
      case SELF_EVALUATION -> assembler.selfEvaluation();
    };
  }

  private static MoneyUnit defaultUnit(FormKind kind) {
    return kind == FormKind.DECLARATION ? MoneyUnit.YUAN : MoneyUnit.WAN_YUAN;
  }

  private Declaration declaration() {
    boolean stated = found.moneyUnit().isPresent();
    List<FundPart> parts = found.declaredParts().stream().map(this::fundPart).toList();
    return Declaration.of(
        found, fields, DeclarationFunds.of(unit, stated, fields, parts), indicators());
  }

  private SelfEvaluation selfEvaluation() {
    List<FundRow> rows =
        IntStream.range(0, found.fundRows().size()).mapToObj(this::fundRow).toList();
    boolean stated = found.moneyUnit().isPresent();
    return SelfEvaluation.of(found, fields, new EvaluationFunds(unit, stated, rows), indicators());
  }

  private FundRow fundRow(int index) {
    FormCells.FundRowLabel label = found.fundRows().get(index);
    return FundRow.of(index, label.role(), label.label(), fields);
  }

  private FundPart fundPart(FormCells.DeclaredPart part) {
    FormCells.Located at = part.amount();
    Field amount =
        fields.all().stream()
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

  private List<Indicator> indicators() {
    return IntStream.range(0, found.indicatorCount())
        .mapToObj(index -> Indicator.of(index, fields))
        .toList();
  }
}
