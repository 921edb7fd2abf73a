package cn.jihe.label;

/**
 * What a label on a form means, apart from how it is written. Here are those that readers know; any
 * other names a field of {@code form/schema.yml} and nothing else.
 *
 * @param name as in {@code labels.yml}
 */
public record Label(String name) {
  public static final Label PROJECT_NAME = new Label("PROJECT_NAME");
  public static final Label PROJECT_CATEGORY = new Label("PROJECT_CATEGORY");
  public static final Label DEPARTMENT = new Label("DEPARTMENT");
  public static final Label UNIT = new Label("UNIT");

  /** 项目起止时间: both dates in one cell. */
  public static final Label PERIOD = new Label("PERIOD");

  public static final Label FISCAL_YEAR = new Label("FISCAL_YEAR");

  /** The head of the 项目资金 block. */
  public static final Label FUNDS = new Label("FUNDS");

  public static final Label TOTAL_FUNDS = new Label("TOTAL_FUNDS");
  public static final Label ANNUAL_FUNDS = new Label("ANNUAL_FUNDS");
  public static final Label FISCAL_FUNDS = new Label("FISCAL_FUNDS");
  public static final Label CARRY_OVER_FUNDS = new Label("CARRY_OVER_FUNDS");
  public static final Label OTHER_FUNDS = new Label("OTHER_FUNDS");

  /** A source of a declaration's funds that has no field of its own, such as 事业收入. */
  public static final Label FURTHER_FUNDS = new Label("FURTHER_FUNDS");

  public static final Label OVERALL_GOAL = new Label("OVERALL_GOAL");
  public static final Label ANNUAL_GOAL = new Label("ANNUAL_GOAL");
  public static final Label EXPECTED_GOAL = new Label("EXPECTED_GOAL");
  public static final Label ACTUAL_COMPLETION = new Label("ACTUAL_COMPLETION");

  /** The head of the goals, beside which the goals have labels of their own. */
  public static final Label GOALS = new Label("GOALS");

  /** A label we know and read nothing from. */
  public static final Label OTHER = new Label("OTHER");

  public static final Label INITIAL_BUDGET = new Label("INITIAL_BUDGET");
  public static final Label FULL_YEAR_BUDGET = new Label("FULL_YEAR_BUDGET");
  public static final Label EXECUTED = new Label("EXECUTED");
  public static final Label EXECUTION_RATE = new Label("EXECUTION_RATE");
  public static final Label WEIGHT = new Label("WEIGHT");
  public static final Label SCORE = new Label("SCORE");
  public static final Label TOTAL = new Label("TOTAL");
  public static final Label PART = new Label("PART");

  /** A part by level of government or kind of budget; may split another part. */
  public static final Label TIER = new Label("TIER");

  public static final Label LEVEL1 = new Label("LEVEL1");
  public static final Label LEVEL2 = new Label("LEVEL2");
  public static final Label LEVEL3 = new Label("LEVEL3");
  public static final Label TARGET = new Label("TARGET");

  /** A value for the whole project beside the year's. */
  public static final Label PROJECT_TARGET = new Label("PROJECT_TARGET");

  /** The comparator in a column of its own. */
  public static final Label TARGET_SIGN = new Label("TARGET_SIGN");

  /** The target's unit in a column of its own. */
  public static final Label TARGET_UNIT = new Label("TARGET_UNIT");

  public static final Label ACTUAL = new Label("ACTUAL");
  public static final Label SUM = new Label("SUM");

  /** The sum of some of the indicators, inside the table. */
  public static final Label SUBTOTAL = new Label("SUBTOTAL");

  public static final Label GRADE = new Label("GRADE");

  /** What stands below a form and is no part of its table. */
  public static final Label END = new Label("END");
}
