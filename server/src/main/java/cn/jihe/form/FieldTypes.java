package cn.jihe.form;

/** Which field expects what. */
public final class FieldTypes {

  private FieldTypes() {}

  /** What the field at this path expects. */
  public static FieldType of(FieldPath path) {
    return switch (path.leaf()) {
      case "startDate", "endDate" -> FieldType.DATE;
      case "target", "actual" -> FieldType.TARGET;
      case "weight", "score", "totalWeight", "totalScore" -> FieldType.POINTS;
      case "executionRate" -> FieldType.RATE;
      case "total", "totalFiscal", "totalOther" -> FieldType.MONEY;
      case "annualTotal", "annualFiscal", "annualCarryover", "annualOther" -> FieldType.MONEY;
      case "initialBudget", "fullYearBudget", "executed" -> FieldType.MONEY;
      default -> FieldType.TEXT;
    };
  }
}
