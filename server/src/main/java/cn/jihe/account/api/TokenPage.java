package cn.jihe.account.api;

import cn.jihe.account.Right;
import cn.jihe.account.signin.OwnToken;
import cn.jihe.web.Listing;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of one's own tokens. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "TokenPage", description = "The caller's own tokens that can be used.")
record TokenPage(
    List<Row> items,
    @Schema(description = "From 0.", example = "0") int page,
    @Schema(example = "50") int size,
    @Schema(description = "How many there are in all.", example = "3") long total) {

  /**
   * One token.
   *
   * @param rights null: all of its account
   * @param lastUsed within a minute; null: never
   */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "TokenRow", description = "A token, without what it signs in with.")
  record Row(
      UUID id,
      String name,
      Instant created,
      Instant expires,
      @Schema(description = "Within a minute; null: never.", nullable = true)
          @Nullable Instant lastUsed,
      @Schema(description = "What it is limited to; null: all of its account.", nullable = true)
          @Nullable List<String> rights) {

    static Row of(OwnToken token) {
      return new Row(
          token.id(),
          token.name(),
          token.created(),
          token.expires(),
          token.lastUsed().orElse(null),
          token
              .rights()
              .map(rights -> rights.stream().map(Right::name).sorted().toList())
              .orElse(null));
    }
  }

  static TokenPage of(List<OwnToken> tokens, int page, int size) {
    Listing<Row> part = Listing.of(tokens, page, size).map(Row::of);
    return new TokenPage(part.items(), page, size, part.total());
  }
}
