package cn.jihe.ledger.removal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That one administrator wants a submission's contents taken away.
 *
 * @param askedBy id of the account
 * @param confirmed when another one agreed and they were taken away; empty until then
 */
public record Removal(
    UUID submission, String reason, UUID askedBy, Instant asked, Optional<Instant> confirmed) {}
