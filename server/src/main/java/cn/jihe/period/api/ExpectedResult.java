package cn.jihe.period.api;

import cn.jihe.form.name.ProjectName;
import cn.jihe.period.Exemption;
import cn.jihe.period.ExpectedLine;
import cn.jihe.period.ExpectedList;
import cn.jihe.period.LineState;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of what is expected. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ExpectedLine", description = "Something that is expected, and how far it has come.")
record ExpectedResult(
    @Schema(description = "Null for the line of a unit that nobody has listed.", nullable = true)
        @Nullable String id,
    String organisation,
    @Schema(description = "What the organisation is called.") String unit,
    @Schema(description = "Null: whatever the unit has.", nullable = true)
        @Nullable String projectName,
    LineState state,
    @Schema(description = "The moment after which it is late.", nullable = true)
        @Nullable String due,
    @Schema(
            description =
                "How many days after its deadline it came, or, as nothing has come, it is by now.",
            nullable = true)
        @Nullable Integer daysLate,
    @Schema(description = "The ids of its dossiers.") List<String> dossiers,
    @Schema(nullable = true) @Nullable ExemptionResult exemption) {

  static ExpectedResult of(ExpectedList.Line line) {
    return new ExpectedResult(
        line.id().map(UUID::toString).orElse(null),
        line.organisation().toString(),
        line.unit(),
        line.project().map(ProjectName::written).orElse(null),
        line.state(),
        line.due().map(Instant::toString).orElse(null),
        line.daysLate().orElse(null),
        line.dossiers().stream().map(head -> head.dossier().id().toString()).toList(),
        line.exemption().map(ExemptionResult::of).orElse(null));
  }

  /** 免报. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "PeriodExemption", description = "A unit says that it has nothing to hand in.")
  record ExemptionResult(
      String id,
      String organisation,
      @Schema(description = "The line it is about; null: all of the unit's.", nullable = true)
          @Nullable String line,
      Exemption.State state,
      String reason,
      String declared,
      @Schema(description = "What the reviewer says.", nullable = true) @Nullable String note) {

    static ExemptionResult of(Exemption exemption) {
      return new ExemptionResult(
          exemption.id().toString(),
          exemption.organisation().toString(),
          exemption.line().map(UUID::toString).orElse(null),
          exemption.state(),
          exemption.reason(),
          exemption.declared().toString(),
          exemption.note().orElse(null));
    }
  }

  /** 清单外. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "OutsideList", description = "A project that is on no line.")
  record OutsideResult(
      String dossier,
      String organisation,
      String unit,
      String projectName,
      @Schema(description = "Lines whose project has a name like it; somebody has to say.")
          List<Alike> alike) {

    static OutsideResult of(ExpectedList.Outside outside) {
      return new OutsideResult(
          outside.dossier().dossier().id().toString(),
          outside.organisation().toString(),
          outside.unit(),
          outside.dossier().dossier().key().project().written(),
          outside.alike().stream().map(Alike::of).toList());
    }
  }

  /** A line that a project may be. */
  @Schema(name = "AlikeLine", description = "A line that a project may be.")
  record Alike(String line, String projectName) {

    static Alike of(ExpectedLine line) {
      return new Alike(line.id().toString(), line.project().map(ProjectName::written).orElse(""));
    }
  }

  /** How many lines are in each state. */
  @Schema(name = "ExpectedCounts", description = "How far all that you see of a list has come.")
  record Counts(
      @Schema(description = "Whether somebody has made a list; else each unit has a line.")
          boolean listed,
      int handedIn,
      int expected,
      int returned,
      int waiting,
      int accepted,
      int faulty,
      int exempt,
      int overdue,
      int missing,
      int outside) {

    static Counts of(ExpectedList list) {
      return new Counts(
          list.listed(),
          list.handedIn(),
          list.expected(),
          list.count(LineState.RETURNED),
          list.count(LineState.WAITING),
          list.count(LineState.ACCEPTED),
          list.count(LineState.FAULTY),
          list.count(LineState.EXEMPT),
          list.count(LineState.OVERDUE),
          list.count(LineState.MISSING),
          list.outside().size());
    }
  }

  static Optional<String> text(@Nullable String said) {
    return Optional.ofNullable(said).map(String::strip).filter(text -> !text.isEmpty());
  }
}
