package cn.jihe.excel.write;

import cn.jihe.words.GradeScale;
import java.util.List;

/**
 * The formulas of the forms. Each is blank until there is something to calculate with: an empty
 * form must neither claim 0 nor show an error.
 */
final class Formulas {

  /** A fen in 万元. */
  private static final int MONEY_DECIMALS = 6;

  /** Takes away what binary numbers add far behind the point, so that 9.225 rounds to 9.23. */
  private static final int EXACT_DECIMALS = 9;

  private Formulas() {}

  /** The sum of some amounts. */
  static String sum(String cells) {
    return "IF(COUNT(%1$s)=0,\"\",ROUND(SUM(%1$s),%2$d))".formatted(cells, MONEY_DECIMALS);
  }

  /**
   * Executed by budget, in percent.
   *
   * @param ofNothing what stands there when neither was there nor spent anything
   */
  static String rate(String budget, String executed, String ofNothing) {
    return "IF(COUNT(%1$s,%2$s)<2,\"\",IF(%1$s=0,IF(%2$s=0,%3$s,\"\"),%4$s))"
        .formatted(budget, executed, ofNothing, rounded("%s/%s*100".formatted(executed, budget)));
  }

  /** The weight times executed by budget, at most the weight. */
  static String executionScore(String weight, String budget, String executed) {
    String share = rounded("%s*%s/%s".formatted(weight, executed, budget));
    return "IF(COUNT(%1$s,%2$s,%3$s)<3,\"\",IF(%2$s=0,\"\",MIN(%1$s,%4$s)))"
        .formatted(weight, budget, executed, share);
  }

  /**
   * The points of one column, from its header down to the cell above this one, and those for
   * spending. The end moves with the formula: rows may be added anywhere, also just above it.
   */
  static String total(String execution, String header) {
    String column = header.replaceAll("\\d", "");
    String points = "%s:INDEX(%s:%s,ROW()-1)".formatted(header, column, column);
    return "IF(COUNT(%1$s)=0,\"\",ROUND(SUM(%2$s,%1$s),2))".formatted(points, execution);
  }

  /** The word for a total. */
  static String grade(String total, GradeScale scale) {
    List<GradeScale.Grade> grades = scale.grades();
    StringBuilder words = new StringBuilder("\"" + grades.getLast().words().getFirst() + "\"");
    for (GradeScale.Grade better : grades.subList(0, grades.size() - 1).reversed()) {
      words.insert(
          0,
          "IF(%s>=%s,\"%s\","
              .formatted(total, better.from().toPlainString(), better.words().getFirst()));
      words.append(')');
    }
    return "IF(COUNT(%s)=0,\"\",%s)".formatted(total, words);
  }

  private static String rounded(String exact) {
    return "ROUND(ROUND(%s,%d),2)".formatted(exact, EXACT_DECIMALS);
  }
}
