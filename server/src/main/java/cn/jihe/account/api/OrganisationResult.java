package cn.jihe.account.api;

import cn.jihe.account.Organisation;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation, as programs see it. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Organisation", description = "A finance bureau, a department, or a unit.")
record OrganisationResult(
    UUID id,
    @Schema(description = "Official, one among those beside it.", example = "市疾病预防控制中心")
        String name,
    @Schema(nullable = true, example = "市疾控") @Nullable String shortName,
    @Schema(description = "Former names, and spellings on forms.") List<String> otherNames,
    @Schema(description = "单位代码", nullable = true, example = "131001") @Nullable String code,
    @Schema(description = "行政区划代码", nullable = true, example = "310000")
        @Nullable String regionCode,
    @Schema(description = "The id of the one above it; null for a root.", nullable = true)
        @Nullable UUID parent,
    @Schema(description = "null: always was.", nullable = true, example = "2024-01-01")
        @Nullable String validFrom,
    @Schema(description = "The last day; null: still is.", nullable = true, example = "2026-12-31")
        @Nullable String validTo,
    @Schema(description = "The id of the one it was merged into.", nullable = true)
        @Nullable UUID successor,
    @Schema(description = "Whom to ask.", nullable = true) @Nullable String contact,
    @Schema(description = "Counts its changes; give it back with a change.", example = "3")
        int revision) {

  static OrganisationResult of(Organisation one) {
    return new OrganisationResult(
        one.id(),
        one.name(),
        one.shortName().orElse(null),
        one.otherNames(),
        one.code().orElse(null),
        one.regionCode().orElse(null),
        one.parent().orElse(null),
        one.validFrom().map(Object::toString).orElse(null),
        one.validTo().map(Object::toString).orElse(null),
        one.successor().orElse(null),
        one.contact().orElse(null),
        one.revision());
  }
}
