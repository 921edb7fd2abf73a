package cn.jihe.check.page;

import cn.jihe.check.CheckOutcome;
import cn.jihe.text.Language;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import java.util.Optional;

/**
 * What came of files that were added to a result.
 *
 * @param last what the check of the last one has said; empty when the program failed on it
 */
record Added(Said said, Optional<CheckOutcome> last) {

  /** Before the words about a file that was read. */
  private static final String READ = "read\n";

  /** Before those about one that was not. */
  private static final String REFUSED = "refused\n";

  /** What our script, which sends one file at a time, tells of it. */
  String told(Language language) {
    if (last.isEmpty()) {
      return notRead(Problem.of(ProblemKind.INTERNAL, language), language);
    }
    return switch (last.get()) {
      case CheckOutcome.Checked checked ->
          READ + PageLanguage.texts(language).say("readForms", checked.report().forms().size());
      case CheckOutcome.Refused refused -> notRead(refused.problem(language), language);
    };
  }

  private static String notRead(Problem problem, Language language) {
    return REFUSED + PageLanguage.texts(language).say("notRead", problem.title(), problem.detail());
  }
}
