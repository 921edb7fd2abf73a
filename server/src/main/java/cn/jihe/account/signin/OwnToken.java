package cn.jihe.account.signin;

import cn.jihe.account.Right;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A token of an account, without its secret.
 *
 * @param rights that it is limited to; empty: all that its account has
 * @param lastUsed within a minute; empty when it never was
 */
public record OwnToken(
    UUID id,
    String name,
    Optional<Set<Right>> rights,
    Instant created,
    Instant expires,
    Optional<Instant> lastUsed) {}
