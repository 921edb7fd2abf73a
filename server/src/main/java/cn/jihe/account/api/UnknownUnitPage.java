package cn.jihe.account.api;

import cn.jihe.account.UnknownUnits.UnknownUnit;
import cn.jihe.web.Listing;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of units that are no organisation yet. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    name = "UnknownUnitPage",
    description = "What units on forms are called that are no organisation yet, the most first.")
record UnknownUnitPage(
    List<Row> items,
    @Schema(description = "From 0.", example = "0") int page,
    @Schema(example = "50") int size,
    @Schema(description = "How many there are in all, at most 500.", example = "3") long total) {

  /** One of them. */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "UnknownUnit", description = "The name of a unit on forms.")
  record Row(
      @Schema(example = "区疾控") String name,
      @Schema(description = "How many dossiers say it.", example = "3") long dossiers) {}

  static UnknownUnitPage of(List<UnknownUnit> all, int page, int size) {
    Listing<Row> part =
        Listing.of(all, page, size).map(each -> new Row(each.name(), each.dossiers()));
    return new UnknownUnitPage(part.items(), page, size, part.total());
  }
}
