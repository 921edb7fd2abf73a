package cn.jihe.target;

/** What kind of value a target or an actual value is. */
public enum Shape {
  /** Nothing, or only a sign for “not applicable”. */
  BLANK,
  /** One number with perhaps comparator and unit, and nothing else: ≥95.00(%), 5次, 80%以上. */
  QUANTITY,
  /** Two ends of one measure: 3-5项, ±5%, ≥60%且≤80%; but 2023.07-2024.01 is a DATE. */
  RANGE,
  /** Several numbers of different measures: 使用率100%误差率≤1%. */
  SEVERAL,
  /** A deadline or period: 11月底之前, 2024年12月30日, 2023.07-2024.01. */
  DATE,
  /** A comparison with what is named but not given: 不低于2023年, 大于未投入点位平均值. */
  BASELINE,
  /** A way of running or a ratio written with numbers: 7*24小时, 1:1, 100/100. */
  FORMULA_LIKE,
  /** Only a grade word: 优, 良好, 达标, 合格, 及时. */
  GRADE,
  /** Words without a number. */
  QUALITATIVE,
  /** Words with a number among them: 事故及差错0, 24小时内响应, 每年2次, 12月底前100%到位. */
  SENTENCE,
  /** Starts as a comparison or is nothing but number and unit, and cannot be read. */
  MALFORMED
}
