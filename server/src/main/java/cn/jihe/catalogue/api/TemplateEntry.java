package cn.jihe.catalogue.api;

import cn.jihe.form.FormKind;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import cn.jihe.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** A template that units download. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Template", description = "A current template.")
public record TemplateEntry(
    @Schema(description = "Kind, year and version.", example = "SELF_EVALUATION-2025-1") String id,
    FormKind kind,
    @Schema(description = "The fiscal year it is for.", example = "2025") int year,
    @Schema(description = "Counts its changes.", example = "1") int version,
    @Schema(description = "What its form is called, in the caller's language.") String title,
    @Schema(description = "The name it is saved under.", example = "2025年度财政项目支出绩效自评表.xlsx")
        String fileName,
    @Schema(description = "Bytes.", example = "9411") long size,
    @Schema(
            description = "Where it is, seen from this server.",
            example = "/api/v1/templates/SELF_EVALUATION-2025-1")
        String href) {

  /**
   * @param size of the workbook in bytes
   */
  static TemplateEntry of(TemplateFile file, long size, Language language) {
    return new TemplateEntry(
        file.id(),
        file.kind(),
        file.year(),
        file.version(),
        file.title().in(language),
        file.fileName(),
        size,
        Templates.PATH + "/" + file.id());
  }
}
