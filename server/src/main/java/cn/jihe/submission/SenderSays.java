package cn.jihe.submission;

import cn.jihe.form.name.UnitName;
import cn.jihe.reason.NewReason;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a sender says with an upload.
 *
 * @param year fiscal year of the forms that do not say it themselves
 * @param unit 实施单位 of those that do not, and which one is meant of several that are called alike
 * @param note why it hands in for another unit, or whatever else
 * @param reasons why what was found stays as it is
 * @param next which forms go on with which dossiers although their names or year are others
 */
public record SenderSays(
    Optional<Integer> year,
    Optional<UnitName> unit,
    Optional<String> note,
    List<NewReason> reasons,
    List<NextVersion> next) {

  /** Nothing. */
  public static final SenderSays NOTHING =
      new SenderSays(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

  public SenderSays {
    reasons = List.copyOf(reasons);
    next = List.copyOf(next);
  }

  /** Stands for all reasons and dossiers that are said; empty when none is. */
  Optional<UUID> mark() {
    if (reasons.isEmpty() && next.isEmpty()) {
      return Optional.empty();
    }
    // Marks of before dossiers could be said stay as they are.
    String said = reasons + (next.isEmpty() ? "" : next.toString());
    return Optional.of(UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)));
  }

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
