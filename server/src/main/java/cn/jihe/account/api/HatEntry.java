package cn.jihe.account.api;

import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role of an account. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "HatEntry", description = "A role for an organisation and all below it.")
record HatEntry(
    Role role,
    @Schema(
            description = "The organisation's id; null: all of them, for administrators only.",
            nullable = true)
        @Nullable UUID organisation) {

  static List<HatEntry> of(List<Hat> hats) {
    return hats.stream()
        .map(hat -> new HatEntry(hat.role(), hat.organisation().orElse(null)))
        .toList();
  }

  /** The hats that are named; those before when none are. */
  static List<Hat> over(List<Hat> before, EnteredValues values) {
    return values.names("hats")
        ? values.objects("hats").stream().map(HatEntry::hat).toList()
        : before;
  }

  private static Hat hat(EnteredValues values) {
    try {
      return new Hat(
          Role.valueOf(values.text("role", Optional.empty()).orElse("")),
          values.organisation("organisation", Optional.empty()));
    } catch (IllegalArgumentException e) {
      throw EnteredValues.bad();
    }
  }
}
