package cn.jihe.account.api;

import cn.jihe.account.Right;
import cn.jihe.account.signin.NewToken;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The token that somebody asks for. */
@Introspected
@Schema(
    name = "TokenRequest",
    description =
        "Name and days of the token; with login and password unless a session asks for it.")
record TokenRequest(
    @Schema(description = "Whom it is for; not with a session.", nullable = true)
        @Nullable String login,
    @Schema(description = "The password; not with a session.", nullable = true)
        @Nullable String password,
    @Schema(description = "By which it is told from others.", example = "加载项")
        @Nullable String name,
    @Schema(description = "How long it lasts, 1 to 365.", example = "90") @Nullable Integer days,
    @Schema(
            description = "Fewer rights than the account has; null: all of them.",
            nullable = true,
            example = "[\"READ_FORMS\"]")
        @Nullable List<String> rights) {

  /** Rights are few; a longer list says some twice. */
  private static final int MOST_RIGHTS = 100;

  /**
   * What is asked for.
   *
   * @throws ProblemException of kind BAD_TOKEN when it is not within its bounds
   */
  NewToken wanted() {
    try {
      return new NewToken(
          name == null ? "" : name,
          days == null ? 0 : days,
          Optional.ofNullable(rights).map(TokenRequest::known));
    } catch (IllegalArgumentException outOfBounds) {
      throw new ProblemException(ProblemKind.BAD_TOKEN);
    }
  }

  private static Set<Right> known(List<String> names) {
    if (names.isEmpty() || names.size() > MOST_RIGHTS) {
      throw new ProblemException(ProblemKind.BAD_TOKEN);
    }
    Set<Right> known = EnumSet.noneOf(Right.class);
    for (String name : names) {
      known.add(Right.valueOf(String.valueOf(name)));
    }
    return known;
  }
}
