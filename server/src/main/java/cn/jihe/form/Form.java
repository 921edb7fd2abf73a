package cn.jihe.form;

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
