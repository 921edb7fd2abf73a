package cn.jihe.receipt;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A public key that receipts are, or were, signed with.
 *
 * @param fingerprint SHA-256 of the key, lower-case hex
 * @param retired since when another one signs in its place; empty for the newest
 */
public record KnownKey(
    String fingerprint, PublicKey key, Instant made, Optional<Instant> retired) {}
