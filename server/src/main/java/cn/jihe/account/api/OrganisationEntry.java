package cn.jihe.account.api;

import cn.jihe.account.Organisation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an organisation is to be, for the description only: it is read as a tree. */
@Schema(
    name = "OrganisationEntry",
    description =
        "What is not named stays as it is; null and blank mean none. With `revision`, a change is"
            + " refused when somebody else has changed the organisation since.")
record OrganisationEntry(
    @Schema(nullable = true) @Nullable String name,
    @Schema(nullable = true) @Nullable String shortName,
    @Schema(nullable = true) @Nullable List<String> otherNames,
    @Schema(nullable = true) @Nullable String code,
    @Schema(nullable = true) @Nullable String regionCode,
    @Schema(nullable = true) @Nullable String parent,
    @Schema(nullable = true) @Nullable String validFrom,
    @Schema(nullable = true) @Nullable String validTo,
    @Schema(nullable = true) @Nullable String successor,
    @Schema(nullable = true) @Nullable String contact,
    @Schema(nullable = true) @Nullable Integer revision) {

  /** The organisation with these values in the place of its own. */
  static Organisation over(Organisation before, EnteredValues values) {
    return new Organisation(
        before.id(),
        values.text("name", Optional.of(before.name())).orElse(""),
        values.text("shortName", before.shortName()),
        values.texts("otherNames", before.otherNames()),
        values.text("code", before.code()),
        values.text("regionCode", before.regionCode()),
        values.organisation("parent", before.parent()),
        values.day("validFrom", before.validFrom()),
        values.day("validTo", before.validTo()),
        values.organisation("successor", before.successor()),
        values.text("contact", before.contact()),
        values.number("revision", before.revision()));
  }
}
