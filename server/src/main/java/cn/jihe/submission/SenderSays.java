package cn.jihe.submission;

import cn.jihe.form.name.UnitName;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.util.Optional;

/**
 * What a sender says with an upload.
 *
 * @param year fiscal year of the forms that do not say it themselves
 * @param unit 实施单位 of those that do not, and which one is meant of several that are called alike
 * @param note why it hands in for another unit, or whatever else
 */
public record SenderSays(Optional<Integer> year, Optional<UnitName> unit, Optional<String> note) {

  /**
   * Goes on only with a note.
   *
   * @throws ProblemException of kind NOTE_MISSING
   */
  void requireNote() {
    if (note.isEmpty()) {
      throw new ProblemException(ProblemKind.NOTE_MISSING);
    }
  }
}
