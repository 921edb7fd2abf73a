package cn.jihe.excel.write;

import cn.jihe.words.GradeScale;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The formulas of the forms. Each is blank until there is something to calculate with: an empty
 * form must neither claim 0 nor show an error.
 */
public final class Formulas {

  private static final Pattern ROW = Pattern.compile("\\d");

  /** A fen in 万元. */
  private static final int MONEY_DECIMALS = 6;

  /** Takes away what binary numbers add far behind the point, so that 9.225 rounds to 9.23. */
  private static final int EXACT_DECIMALS = 9;

  private Formulas() {}

  /** The sum of some amounts. */
  static String sum(String cells) {
    return String.format(
        Locale.ROOT, "IF(COUNT(%1$s)=0,\"\",ROUND(SUM(%1$s),%2$d))", cells, MONEY_DECIMALS);
  }

  /**
   * Executed by budget, in percent.
   *
   * @param ofNothing what stands there when neither was there nor spent anything
   */
  static String rate(String budget, String executed, String ofNothing) {
    return String.format(
        Locale.ROOT,
        "IF(COUNT(%1$s,%2$s)<2,\"\",IF(%1$s=0,IF(%2$s=0,%3$s,\"\"),%4$s))",
        budget,
        executed,
        ofNothing,
        rounded(String.format(Locale.ROOT, "%s/%s*100", executed, budget)));
  }

  /** The weight times executed by budget, at most the weight. */
  static String executionScore(String weight, String budget, String executed) {
    String share = rounded(String.format(Locale.ROOT, "%s*%s/%s", weight, executed, budget));
    return String.format(
        Locale.ROOT,
        "IF(COUNT(%1$s,%2$s,%3$s)<3,\"\",IF(%2$s=0,\"\",MIN(%1$s,%4$s)))",
        weight,
        budget,
        executed,
        share);
  }

  /**
   * The points of one column, from its header down to the cell above this one, and those for
   * spending. The end moves with the formula: rows may be added anywhere, also just above it.
   */
  static String total(String execution, String header) {
    String column = ROW.matcher(header).replaceAll("");
    String points = String.format(Locale.ROOT, "%s:INDEX(%s:%s,ROW()-1)", header, column, column);
    return String.format(
        Locale.ROOT, "IF(COUNT(%1$s)=0,\"\",ROUND(SUM(%2$s,%1$s),2))", points, execution);
  }

  /** The word for a total. */
  static String grade(String total, GradeScale scale) {
    List<GradeScale.Grade> grades = scale.grades();
    StringBuilder words = new StringBuilder("\"" + grades.getLast().words().getFirst() + "\"");
    for (GradeScale.Grade better : grades.subList(0, grades.size() - 1).reversed()) {
      words.insert(
          0,
          String.format(
              Locale.ROOT,
              "IF(%s>=%s,\"%s\",",
              total,
              better.from().toPlainString(),
              better.words().getFirst()));
      words.append(')');
    }
    return String.format(Locale.ROOT, "IF(COUNT(%s)=0,\"\",%s)", total, words);
  }

  private static String rounded(String exact) {
    return String.format(Locale.ROOT, "ROUND(ROUND(%s,%d),2)", exact, EXACT_DECIMALS);
  }
}
