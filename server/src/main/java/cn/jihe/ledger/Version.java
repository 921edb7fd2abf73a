package cn.jihe.ledger;

import cn.jihe.lifecycle.VersionState;
import cn.jihe.rule.FindingCounts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a dossier's form.
 *
 * @param number from 1, attempts counted too
 * @param filed as what it was filed
 * @param state where it stands now
 * @param contentHash see {@link ContentHash}
 * @param submission the upload it came with
 * @param form the form's index in that upload
 * @param late how many days after its deadline it came; empty in time
 * @param account who handed it in; empty before there were accounts
 * @param by his name; blank when there is none
 */
public record Version(
    int number,
    FilingState filed,
    VersionState state,
    String contentHash,
    UUID submission,
    int form,
    String catalogue,
    FindingCounts findings,
    Instant recorded,
    Optional<Integer> late,
    Optional<UUID> account,
    String by) {}
