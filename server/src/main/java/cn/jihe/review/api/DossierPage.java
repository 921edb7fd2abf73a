package cn.jihe.review.api;

import cn.jihe.form.FormKind;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.Page;
import cn.jihe.lifecycle.VersionState;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of dossiers. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "DossierPage", description = "Dossiers by fiscal year, unit and project.")
public record DossierPage(
    List<Row> items,
    @Schema(description = "From 0.", example = "0") int page,
    @Schema(example = "50") int size,
    @Schema(description = "How many there are in all.", example = "124") long total) {

  /**
   * One dossier.
   *
   * @param inForce null as long as none was accepted
   * @param newest null while there are only attempts
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "DossierHead", description = "All versions of one form.")
  public record Head(
      @Schema(description = "The dossier's id.") String dossier,
      FormKind kind,
      @Schema(example = "2024") int year,
      @Schema(description = "实施单位") String unit,
      @Schema(
              description = "The organisation whose it is.",
              example = "7d3a1c0e-6f0e-4a52-9a35-3c8d1f6f2b11")
          String organisation,
      @Schema(description = "项目名称") String projectName,
      @Schema(description = "Of the newest version; ATTEMPT while there are only attempts.")
          VersionState state,
      @Schema(description = "The accepted version; null: none.", example = "1", nullable = true)
          @Nullable Integer inForce,
      @Schema(
              description = "The newest version that is no attempt; null: none.",
              example = "2",
              nullable = true)
          @Nullable Integer newest) {}

  /** One dossier in a list. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "DossierRow", description = "All versions of one form.")
  public record Row(
      @JsonUnwrapped Head dossier,
      @Schema(description = "How many versions there are, attempts too.", example = "3")
          int versionCount) {}

  static DossierPage of(Page<Dossier> page) {
    return new DossierPage(
        page.items().stream().map(each -> new Row(head(each), each.versions())).toList(),
        page.part().number(),
        page.part().size(),
        page.total());
  }

  static Head head(Dossier dossier) {
    return new Head(
        dossier.id().toString(),
        dossier.key().kind(),
        dossier.key().fiscalYear(),
        dossier.key().owner().unit().written(),
        dossier.key().owner().organisation().map(UUID::toString).orElse(""),
        dossier.key().project().written(),
        dossier.standing().state(),
        dossier.standing().inForce().orElse(null),
        dossier.current().orElse(null));
  }
}
