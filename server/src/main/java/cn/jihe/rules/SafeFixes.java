package cn.jihe.rules;

import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FieldType;
import cn.jihe.form.Form;
import cn.jihe.form.FormCells;
import cn.jihe.form.FormSchema;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which corrections stay safe when all findings of a form are known. A rule only knows that its
 * correction follows from the figures; here is what makes the figures or the cell doubtful. Fields
 * are named without their rows: what is doubtful in one row of a column makes its sum doubtful.
 *
 * <p>M11, M12 and M13 doubt amounts of declarations, of which nothing but money is computed, and
 * money is never corrected unasked.
 */
public final class SafeFixes {

  private static final String EXECUTED = "funds.rows.executed";
  private static final String BUDGET = "funds.rows.fullYearBudget";
  private static final String FUND_WEIGHT = "funds.rows.weight";
  private static final String FUND_SCORE = "funds.rows.score";
  private static final String WEIGHT = "indicators.weight";
  private static final String SCORE = "indicators.score";
  private static final String TOTAL_WEIGHT = "totalWeight";
  private static final String TOTAL_SCORE = "totalScore";
  private static final String GRADE = "grade";

  private static final Set<String> ADDENDS = Set.of(FUND_WEIGHT, FUND_SCORE, WEIGHT, SCORE);

  /** By rule, the fields that its correction is computed from. */
  private static final Map<String, Set<String>> COMPUTED_FROM =
      Map.of(
          "M17", Set.of(EXECUTED, BUDGET),
          "M18", Set.of(EXECUTED, BUDGET, FUND_WEIGHT),
          "S67", ADDENDS,
          "S80", with(ADDENDS, TOTAL_SCORE));

  /** By rule, the fields that its ERROR makes doubtful besides the one it stands at. */
  private static final Map<String, Set<String>> DOUBTED =
      Map.of(
          "M16", Set.of(EXECUTED, BUDGET),
          "S65", Set.of(FUND_WEIGHT, WEIGHT),
          "S68", Set.of(WEIGHT, SCORE),
          "S67", Set.of(TOTAL_WEIGHT, TOTAL_SCORE));

  /** By rule, the cells that its correction makes wrong where they were right before. */
  private static final Map<String, List<String>> FOLLOWED_BY =
      Map.of("M18", List.of(TOTAL_SCORE, GRADE), "S67", List.of(GRADE));

  /** Those whose ERROR says that the very figure it stands at may be wrong. */
  private static final Set<String> DOUBT_THEIR_OWN =
      Set.of("W04", "W05", "M15", "M18", "S69", "S72");

  private final Form form;
  private final List<Finding> findings;

  private SafeFixes(Form form, List<Finding> findings) {
    this.form = form;
    this.findings = findings;
  }

  /**
   * The findings of one form, each correction safe only where nothing speaks against it. Without
   * any correction remain those whose text is not the whole text of one cell: there is no cell that
   * it could be put into.
   */
  public static List<Finding> of(Form form, List<Finding> findings) {
    if (findings.stream().allMatch(finding -> finding.fix().isEmpty())) {
      return findings;
    }
    List<Finding> judged = findings.stream().map(finding -> byCell(form, finding)).toList();
    // An ERROR that is corrected in the same go doubts nothing; one whose correction turns out to
    // be doubtful does, so that others may follow.
    for (int before = -1, now = safe(judged); before != now; now = safe(judged)) {
      before = now;
      judged = new SafeFixes(form, judged).byFigures();
    }
    return judged;
  }

  private static int safe(List<Finding> findings) {
    return (int) findings.stream().filter(SafeFixes::isSafe).count();
  }

  private static boolean isSafe(Finding finding) {
    return finding.fix().filter(Fix::safe).isPresent();
  }

  private static Finding byCell(Form form, Finding finding) {
    if (finding.fix().isEmpty()) {
      return finding;
    }
    if (finding.path().filter(path -> isWhole(form, path)).isEmpty()) {
      return finding.withFix(Optional.empty());
    }
    boolean money = FormSchema.standard().type(finding.path().orElseThrow()) == FieldType.MONEY;
    boolean leavesWrong =
        FOLLOWED_BY.getOrDefault(finding.rule(), List.of()).stream()
            .map(FieldPath::new)
            .anyMatch(path -> isFilled(form, path) && !isWhole(form, path));
    return money || leavesWrong ? proposed(finding) : finding;
  }

  private static boolean isWhole(Form form, FieldPath path) {
    FormCells.Located located = form.source().cells().get(path);
    return located != null && located.whole();
  }

  private static boolean isFilled(Form form, FieldPath path) {
    return form.field(path).filter(Field::isFilled).isPresent();
  }

  private static Finding proposed(Finding finding) {
    return finding.withFix(finding.fix().map(fix -> new Fix(fix.text(), false)));
  }

  private List<Finding> byFigures() {
    Set<String> doubted = doubted();
    return findings.stream()
        .map(finding -> basis(finding).anyMatch(doubted::contains) ? proposed(finding) : finding)
        .toList();
  }

  private Set<String> doubted() {
    Set<String> doubted = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR && !isSafe(finding)) {
        doubted.addAll(DOUBTED.getOrDefault(finding.rule(), Set.of()));
        finding
            .path()
            .filter(path -> DOUBT_THEIR_OWN.contains(finding.rule()))
            .map(FieldPath::ofAnyRow)
            .ifPresent(doubted::add);
      }
    }
    return doubted;
  }

  /** A corrected score makes a total wrong that was right before, so that must be correctable. */
  private Stream<String> basis(Finding finding) {
    Stream<String> own = COMPUTED_FROM.getOrDefault(finding.rule(), Set.of()).stream();
    boolean totalFollows =
        finding.rule().equals("M18")
            && isFilled(form, new FieldPath(TOTAL_SCORE))
            && findings.stream().noneMatch(isAt(TOTAL_SCORE));
    return totalFollows ? Stream.concat(own, Stream.of(WEIGHT, SCORE)) : own;
  }

  private static Predicate<Finding> isAt(String path) {
    return finding ->
        finding.rule().equals("S67")
            && finding.path().filter(at -> at.value().equals(path)).isPresent();
  }

  private static Set<String> with(Set<String> fields, String another) {
    Set<String> all = new HashSet<>(fields);
    all.add(another);
    return Set.copyOf(all);
  }
}
