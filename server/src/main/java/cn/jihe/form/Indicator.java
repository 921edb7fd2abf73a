package cn.jihe.form;

import cn.jihe.target.Target;
import java.util.List;

/**
 * One row of the indicator table. {@code actual}, {@code score} and {@code deviation} are absent on
 * declarations, and {@code weight} on most of them.
 *
 * @param index from 0, as in {@code indicators[0]}
 * @param level1 一级指标
 * @param level2 二级指标
 * @param level3 三级指标, the indicator's name as written, with any {@code 指标1：} before it
 * @param target 指标值
 * @param actual 实际完成值
 * @param weight 分值
 * @param score 得分
 * @param deviation 偏差原因分析
 * @param name 三级指标 without a numbering prefix such as {@code 指标1：}; may be empty
 * @param wanted the target as a reader takes it; rules ask for it often, so it is read once
 * @param reached the actual value as a reader takes it; blank on declarations
 */
public record Indicator(
    int index,
    Field level1,
    Field level2,
    Field level3,
    Field target,
    Field actual,
    Field weight,
    Field score,
    Field deviation,
    String name,
    Target wanted,
    Target reached) {

  static Indicator of(int index, FieldsByPath fields) {
    Field target = fields.get(FieldPath.ofIndicator(index, "target"));
    Field actual = fields.get(FieldPath.ofIndicator(index, "actual"));
    Field name = fields.get(FieldPath.ofIndicator(index, "level3"));
    return new Indicator(
        index,
        fields.get(FieldPath.ofIndicator(index, "level1")),
        fields.get(FieldPath.ofIndicator(index, "level2")),
        name,
        target,
        actual,
        fields.get(FieldPath.ofIndicator(index, "weight")),
        fields.get(FieldPath.ofIndicator(index, "score")),
        fields.get(FieldPath.ofIndicator(index, "deviation")),
        IndicatorName.withoutPrefix(name.text()),
        Target.read(target.text()),
        Target.read(actual.text()));
  }

  /**
   * Without name, target, actual and weight, though perhaps with a score or a reason: a row the
   * template offered and nobody needed. Rows with nothing at all are {@link Form#emptyRows}.
   */
  public boolean isEmptyTemplateRow() {
    return IndicatorName.isPlaceholder(name)
        && !target.isFilled()
        && !actual.isFilled()
        && !weight.isFilled();
  }

  /** All eight, in the order of the parameters; those the form has not are {@link Field#absent}. */
  public List<Field> fields() {
    return List.of(level1, level2, level3, target, actual, weight, score, deviation);
  }
}
