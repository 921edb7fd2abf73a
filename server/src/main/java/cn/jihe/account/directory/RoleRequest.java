package cn.jihe.account.directory;

import cn.jihe.account.Hat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Roles that an administrator wants for its own account, and another one has to confirm.
 *
 * @param hats all that it would have afterwards
 * @param decided when and by whom; empty while it waits
 */
public record RoleRequest(
    UUID id, UUID account, List<Hat> hats, Instant asked, Optional<Decided> decided) {

  public RoleRequest {
    hats = List.copyOf(hats);
  }

  /** How it came out. */
  public enum Verdict {
    CONFIRMED,
    REFUSED,
    /** Asked anew, or its account was changed by another administrator meanwhile. */
    OVERTAKEN
  }

  /** Who decided it, and how. */
  public record Decided(Verdict verdict, UUID by, Instant at) {}

  RoleRequest decided(Verdict verdict, UUID by, Instant at) {
    return new RoleRequest(id, account, hats, asked, Optional.of(new Decided(verdict, by, at)));
  }
}
