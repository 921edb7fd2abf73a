package cn.jihe.account;

import java.util.Optional;
import java.util.UUID;

/**
 * A role for an organisation and all below it.
 *
 * @param organisation empty for all organisations, which administrators alone may be for
 */
public record Hat(Role role, Optional<UUID> organisation) {

  public static Hat of(Role role, UUID organisation) {
    return new Hat(role, Optional.of(organisation));
  }
}
