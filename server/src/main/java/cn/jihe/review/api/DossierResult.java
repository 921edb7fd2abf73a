package cn.jihe.review.api;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.check.CheckResult;
import cn.jihe.ledger.Event;
import cn.jihe.ledger.Standing;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.period.PeriodState;
import cn.jihe.period.Terms;
import cn.jihe.review.DecisionService.Viewed;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One dossier with its versions and what happened to it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Dossier", description = "One dossier with its versions, the newest first.")
public record DossierResult(
    @JsonUnwrapped DossierPage.Head dossier,
    @Schema(description = "The newest first.") List<VersionRow> versions,
    @Schema(description = "In the order they happened.") List<EventRow> events,
    @Schema(description = "First what has lost its place, then as they stand in the form.")
        List<RemarkResult> remarks,
    @Schema(description = "Of each key the last; and those taken for ever that hold here.")
        List<ReasonResult> reasons,
    @Schema(
            description =
                "What this account may do now: submit, withdraw, endorse, send-back, open, release,"
                    + " accept, return, return-to-department, reopen, undo.")
        List<String> actions,
    PeriodRow period,
    @Schema(description = "Who reviews it now; null: nobody.", nullable = true)
        @Nullable LockRow lock) {

  /** One version. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Version", description = "One version of the form.")
  public record VersionRow(
      @Schema(description = "From 1, attempts counted.", example = "2") int version,
      VersionState state,
      @Schema(description = "The same for forms that say the same.") String contentHash,
      @Schema(description = "The submission it came with.") String submission,
      @Schema(description = "The form's index in it.", example = "0") int form,
      @Schema(description = "Which rules and settings judged it.") String catalogue,
      CheckResult.Summary summary,
      @Schema(example = "2025-02-14T01:30:00.123456Z") String recorded,
      @Schema(description = "Who handed it in.") String by,
      @Schema(description = "Whether it came after its deadline.") boolean late,
      @Schema(description = "How many days after it; null: in time.", nullable = true)
          @Nullable Integer daysLate) {}

  /**
   * Something that happened.
   *
   * @param version null when it is not about one
   * @param submission null when it came with none
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Event", description = "Something that happened to the dossier.")
  public record EventRow(
      @Schema(example = "2025-02-14T01:30:00.123456Z") String happened,
      @Schema(description = "Who did it.") String who,
      Event.What what,
      @Schema(nullable = true) @Nullable Integer version,
      @Schema(description = "The submission it came with.", nullable = true)
          @Nullable String submission) {}

  /**
   * The terms that hold.
   *
   * @param code null for those of the default period
   * @param due null without a deadline
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "DossierPeriod", description = "How it is taken and reviewed.")
  public record PeriodRow(
      @Schema(nullable = true) @Nullable String code,
      PeriodState state,
      @Schema(description = "Whether forms can be handed in now.") boolean takes,
      @Schema(description = "1: the department decides; 2: the bureau after it.") int levels,
      @Schema(description = "Whether the unit looks at it first.") boolean endorsed,
      @Schema(description = "Whether each warning needs a reason.") boolean reasonsRequired,
      @Schema(nullable = true) @Nullable String due) {

    static PeriodRow of(Terms terms) {
      return new PeriodRow(
          terms.code().orElse(null),
          terms.state(),
          terms.takes(),
          terms.levels(),
          terms.endorsed(),
          terms.reasonsRequired(),
          terms.due().map(Object::toString).orElse(null));
    }
  }

  /** Who reviews it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "DossierLock", description = "Who reviews it, and since when.")
  public record LockRow(
      @Schema(description = "The name.") String by, String account, String since) {}

  /**
   * A dossier.
   *
   * @param inside whether its reader is among the reviewers
   */
  static DossierResult of(
      Viewed viewed,
      Accounts accounts,
      boolean inside,
      List<RemarkResult> remarks,
      List<ReasonResult> reasons) {
    return new DossierResult(
        DossierPage.head(viewed.record().dossier()),
        viewed.record().versions().stream().map(DossierResult::row).toList(),
        viewed.record().events().stream()
            .filter(event -> inside || !event.what().isInternal())
            .map(DossierResult::row)
            .toList(),
        remarks,
        reasons,
        viewed.actions().stream().map(Action::code).toList(),
        PeriodRow.of(viewed.terms()),
        viewed.opened().map(lock -> lock(lock, accounts)).orElse(null));
  }

  private static VersionRow row(Version version) {
    return new VersionRow(
        version.number(),
        version.state(),
        version.contentHash(),
        version.submission().toString(),
        version.form(),
        version.catalogue(),
        CheckResult.Summary.of(version.findings()),
        version.recorded().toString(),
        version.by(),
        version.late().isPresent(),
        version.late().orElse(null));
  }

  private static EventRow row(Event event) {
    return new EventRow(
        event.happened().toString(),
        event.who(),
        event.what(),
        event.version().orElse(null),
        event.submission().map(UUID::toString).orElse(null));
  }

  private static LockRow lock(Standing.Opened lock, Accounts accounts) {
    Optional<Account> account = accounts.find(lock.account());
    return new LockRow(
        account.map(Account::name).orElse(""), lock.account().toString(), lock.since().toString());
  }
}
