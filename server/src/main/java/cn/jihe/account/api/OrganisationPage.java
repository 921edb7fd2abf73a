package cn.jihe.account.api;

import cn.jihe.account.Organisation;
import cn.jihe.web.Listing;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of organisations. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "OrganisationPage", description = "Organisations, those above before those below.")
record OrganisationPage(
    List<OrganisationResult> items,
    @Schema(description = "From 0.", example = "0") int page,
    @Schema(example = "50") int size,
    @Schema(description = "How many there are in all.", example = "812") long total) {

  static OrganisationPage of(Listing<Organisation> part) {
    return new OrganisationPage(
        part.items().stream().map(OrganisationResult::of).toList(),
        part.page(),
        part.size(),
        part.total());
  }
}
