package cn.jihe.account.oidc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody whom the other system knows and who has no account here.
 *
 * @param subject by which that system knows it, with the system
 * @param login as it is called there
 * @param firstSeen when it first wanted to sign in
 */
public record PendingSubject(
    UUID id,
    String subject,
    Optional<String> login,
    Optional<String> name,
    Optional<String> email,
    Instant firstSeen,
    Instant lastSeen) {}
