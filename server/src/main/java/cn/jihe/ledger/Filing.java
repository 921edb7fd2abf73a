package cn.jihe.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of one form of an upload.
 *
 * @param organisation whose it is; empty when it names no unit, or none of its sender's, or is
 *     older than accounts
 * @param dossier empty when the form belongs to none
 * @param version its number in the dossier, from 1; with {@link FilingReason#UNCHANGED} the number
 *     of the version it equals; empty without a dossier
 * @param reason empty for a new submitted version, and where the state says it all
 */
public record Filing(
    Optional<UUID> organisation,
    Optional<UUID> dossier,
    Optional<Integer> version,
    FilingState state,
    Optional<FilingReason> reason) {}
