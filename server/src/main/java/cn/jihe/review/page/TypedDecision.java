package cn.jihe.review.page;

import cn.jihe.lifecycle.Action;
import cn.jihe.review.Decision;
import cn.jihe.text.ChinaTime;
import cn.jihe.web.Uploads;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was typed and chosen, as it is, so that nothing of it is lost.
 *
 * @param note blank for none
 * @param due blank for none
 */
record TypedDecision(String note, String due) {

  static final TypedDecision NOTHING = new TypedDecision("", "");

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  static TypedDecision of(Uploads form) {
    return new TypedDecision(form.text("note").orElse(""), form.text("due").orElse(""));
  }

  /** Which text says what is wrong with it; empty when nothing is. */
  Optional<String> wrong() {
    if (note.length() > Decision.LONGEST_NOTE) {
      return Optional.of("wrong.note");
    }
    return due.isBlank() || day().isPresent() ? Optional.empty() : Optional.of("wrong.due");
  }

  Optional<LocalDate> day() {
    try {
      return due.isBlank() ? Optional.empty() : Optional.of(ChinaTime.day(due.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The decision about a version.
   *
   * @param version as the form sends it back
   */
  Decision decision(Action action, String version, String contentHash) {
    return new Decision(
        action,
        Optional.of(version).filter(text -> NUMBER.matcher(text).matches()).map(Integer::valueOf),
        Optional.of(contentHash).filter(text -> !text.isEmpty()),
        Optional.of(note.strip()).filter(text -> !text.isEmpty()),
        action == Action.RETURN ? day() : Optional.empty());
  }
}
