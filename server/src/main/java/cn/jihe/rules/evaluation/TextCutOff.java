package cn.jihe.rules.evaluation;

import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.form.IndicatorName;
import cn.jihe.rule.Fix;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
import cn.jihe.words.CutWords;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name of the project or of an indicator looks cut off, or has a known misspelling. */
public final class TextCutOff implements FormRule {

  private static final String OPENING = "([{【〔〖《「『";
  private static final String CLOSING = ")]}】〕〗》」』";
  private static final Pattern LIST_MARK =
      Pattern.compile("^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])\\)");

  @Override
  public String code() {
    return "S87";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    CutWords words = subject.parameters().names().cut();
    Stream<Optional<Violation>> rows =
        form.indicators().stream()
            .filter(row -> !IndicatorName.isPlaceholder(row.name()))
            .map(row -> judge(form, row, words));
    return Outcome.of(
        Stream.concat(
                Stream.of(judge(form, form.projectName(), form.projectName().text(), words)), rows)
            .flatMap(Optional::stream));
  }

  private static Optional<Violation> judge(Form form, Indicator row, CutWords words) {
    return judge(form, row.level3(), row.name(), words);
  }

  private static Optional<Violation> judge(Form form, Field field, String name, CutWords words) {
    if (field.isUnreadable() || !field.isFilled()) {
      return Optional.empty();
    }
    Supplier<Violation> violation = () -> Violation.at(form, field).with("name", name);
    if (!isBalanced(LIST_MARK.matcher(Wording.plain(name)).replaceFirst(""))) {
      return Optional.of(violation.get().withMessage("unbalanced"));
    }
    return words
        .misspelling(name)
        .map(
            slip ->
                violation
                    .get()
                    .withMessage("misspelt")
                    .with("wrong", slip.wrong())
                    .with("right", slip.right())
                    .withFix(new Fix(field.text().replace(slip.wrong(), slip.right()), false)))
        .or(
            () ->
                words
                    .endingOf(name)
                    .map(ending -> violation.get().withMessage("cut").with("ending", ending)));
  }

  /** Brackets in pairs; quotes, which are often written all alike, in even numbers. */
  private static boolean isBalanced(String name) {
    Deque<Integer> open = new ArrayDeque<>();
    int quotes = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      int closing = CLOSING.indexOf(c);
      if (OPENING.indexOf(c) >= 0) {
        open.push(OPENING.indexOf(c));
      } else if (closing >= 0 && (open.isEmpty() || open.pop() != closing)) {
        return false;
      }
      quotes += "“”\"".indexOf(c) >= 0 ? 1 : 0;
    }
    return open.isEmpty() && quotes % 2 == 0;
  }
}
