package cn.jihe.review.api;

import cn.jihe.lifecycle.Action;
import cn.jihe.review.Decision;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do with a dossier. */
@Introspected
@Schema(name = "DecisionRequest", description = "What is to be done with a dossier.")
record DecisionRequest(
    @Schema(
            description =
                "withdraw, endorse, send-back, open, release, accept, return, return-to-department,"
                    + " reopen or undo.",
            example = "accept")
        @Nullable String action,
    @Schema(description = "The version that was seen.", example = "2") @Nullable Integer version,
    @Schema(description = "Its contentHash.") @Nullable String contentHash,
    @Schema(description = "What is said with it; at most 4000 characters.", nullable = true)
        @Nullable String note,
    @Schema(
            description = "With return: until when the next version is expected.",
            example = "2025-03-31",
            nullable = true)
        @Nullable String due) {

  Decision decision() {
    Action wanted =
        Optional.ofNullable(action)
            .flatMap(Action::ofCode)
            .filter(known -> known != Action.SUBMIT)
            .orElseThrow(DecisionRequest::bad);
    if (note != null && note.length() > Decision.LONGEST_NOTE) {
      throw new ProblemException(ProblemKind.NOTE_TOO_LONG);
    }
    return new Decision(
        wanted,
        Optional.ofNullable(version),
        Optional.ofNullable(contentHash),
        Optional.ofNullable(note).map(String::strip).filter(text -> !text.isEmpty()),
        Optional.ofNullable(due).map(DecisionRequest::day));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw bad();
    }
  }

  private static ProblemException bad() {
    return new ProblemException(ProblemKind.BAD_REQUEST);
  }
}
