package cn.jihe.submission.api;

import cn.jihe.form.FormKind;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
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
   * @param current null while there are only attempts
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "DossierRow", description = "All versions of one form.")
  public record Row(
      @Schema(description = "The dossier's id.") String dossier,
      FormKind kind,
      @Schema(example = "2024") int year,
      @Schema(description = "实施单位") String unit,
      @Schema(
              description = "The organisation whose it is.",
              example = "7d3a1c0e-6f0e-4a52-9a35-3c8d1f6f2b11")
          String organisation,
      @Schema(description = "项目名称") String projectName,
      @Schema(description = "The submitted version; null: none.", example = "2", nullable = true)
          @Nullable Integer current,
      @Schema(description = "How many versions there are, attempts too.", example = "3")
          int versions) {}

  static DossierPage of(Page<Dossier> page) {
    return new DossierPage(
        page.items().stream().map(DossierPage::row).toList(),
        page.part().number(),
        page.part().size(),
        page.total());
  }

  static Row row(Dossier dossier) {
    return new Row(
        dossier.id().toString(),
        dossier.key().kind(),
        dossier.key().fiscalYear(),
        dossier.key().owner().unit().written(),
        dossier.key().owner().organisation().map(UUID::toString).orElse(""),
        dossier.key().project().written(),
        dossier.current().orElse(null),
        dossier.versions());
  }
}
