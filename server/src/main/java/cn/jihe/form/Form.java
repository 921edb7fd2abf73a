package cn.jihe.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A filled form, every field with its cell. */
public sealed interface Form permits Declaration, SelfEvaluation {

  FormKind kind();

  FormPlace place();

  /**
   * The fiscal year the form is for; empty when neither form, heading, sheet nor file name says it.
   */
  Optional<Integer> year();

  /** The unit of the money fields. */
  MoneyUnit moneyUnit();

  /** 年度资金申请总额, 全年预算数 of all funds; empty when the form has no such row. */
  Optional<Field> yearTotal();

  Field projectName();

  /** 主管部门. */
  Field department();

  /** 实施单位. */
  Field unit();

  /** In reading order, without empty template rows. */
  List<Indicator> indicators();

  /** The name cells of table rows that the template offered and nobody filled. */
  List<CellRef> emptyRows();

  /** All fields the form has, in reading order, blank ones too. */
  List<Field> fields();

  /** What it was read from; {@link FormAssembler} makes an equal form of it. */
  FormCells source();

  /** The money of its year in 元; empty when it is blank or cannot be read. */
  default Optional<BigDecimal> yearTotalInYuan() {
    return yearTotal().flatMap(Field::number).map(moneyUnit().inYuan()::multiply);
  }

  /** The field with this path, when the form has it. */
  default Optional<Field> field(FieldPath path) {
    for (Field field : fields()) {
      if (field.path().equals(path)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
