package cn.jihe.label;

/** The labels of the two forms, apart from how they are written. */
public enum Label {
  PROJECT_NAME,
  PROJECT_NATURE,
  PROJECT_CATEGORY,
  DEPARTMENT,
  UNIT,
  START_DATE,
  END_DATE,
  /** 项目起止时间: both dates in one cell. */
  PERIOD,
  FISCAL_YEAR,
  /** The head of the 项目资金 block. */
  FUNDS,
  TOTAL_FUNDS,
  ANNUAL_FUNDS,
  FISCAL_FUNDS,
  CARRY_OVER_FUNDS,
  OTHER_FUNDS,
  /** A source of a declaration's funds that has no field of its own, such as 事业收入. */
  FURTHER_FUNDS,
  OVERALL_GOAL,
  ANNUAL_GOAL,
  EXPECTED_GOAL,
  ACTUAL_COMPLETION,
  /** The head of the goals, beside which the goals have labels of their own. */
  GOALS,
  /** A label we know and read nothing from. */
  OTHER,
  INITIAL_BUDGET,
  FULL_YEAR_BUDGET,
  EXECUTED,
  EXECUTION_RATE,
  WEIGHT,
  SCORE,
  TOTAL,
  PART,
  /** A part by level of government or kind of budget; may split another part. */
  TIER,
  LEVEL1,
  LEVEL2,
  LEVEL3,
  TARGET,
  /** A value for the whole project beside the year's. */
  PROJECT_TARGET,
  /** The comparator in a column of its own. */
  TARGET_SIGN,
  /** The target's unit in a column of its own. */
  TARGET_UNIT,
  ACTUAL,
  DEVIATION,
  SUM,
  /** The sum of some of the indicators, inside the table. */
  SUBTOTAL,
  GRADE,
  /** What stands below a form and is no part of its table. */
  END
}
