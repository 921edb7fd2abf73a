package cn.jihe.account.directory;

import cn.jihe.text.Wording;
import cn.jihe.web.ProblemKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Texts that people enter: without blanks at their ends, not too long, and nothing that acts. */
final class EntryTexts {

  /** With these, spreadsheets take a text for a formula. */
  private static final String FORMULA = "=+-@";

  private final UUID subject;
  private final List<Fault> faults;

  /**
   * A look at the texts of one entry.
   *
   * @param faults where is told what is wrong with them
   */
  EntryTexts(UUID subject, List<Fault> faults) {
    this.subject = subject;
    this.faults = faults;
  }

  /** Without blanks at its ends; empty when it says nothing. */
  static Optional<String> said(Optional<String> text) {
    return text.map(EntryTexts::tidy).filter(each -> !Wording.plain(each).isEmpty());
  }

  static String tidy(String text) {
    return Wording.trimmed(text);
  }

  void check(String field, Optional<String> text, int most) {
    text.ifPresent(each -> check(field, each, most));
  }

  void check(String field, String text, int most) {
    if (text.length() > most) {
      fault(field, "tooLong", text.length(), most);
    } else if (text.codePoints().anyMatch(EntryTexts::isUnprintable)) {
      fault(field, "unprintable");
    } else if (!text.isEmpty() && FORMULA.indexOf(Wording.halfWidth(text).charAt(0)) >= 0) {
      fault(field, "formula", text.substring(0, 1));
    }
  }

  private static boolean isUnprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  void fault(String field, String text, Object... values) {
    faults.add(Fault.of(subject, ProblemKind.WRONG_VALUE, field, text, values));
  }
}
