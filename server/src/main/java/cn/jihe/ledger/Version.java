package cn.jihe.ledger;

import cn.jihe.rule.FindingCounts;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of a dossier's form.
 *
 * @param number from 1, attempts counted too
 * @param state SUBMITTED or ATTEMPT
 * @param submission the upload it came with
 * @param form the form's index in that upload
 */
public record Version(
    int number,
    FilingState state,
    UUID submission,
    int form,
    String catalogue,
    FindingCounts findings,
    Instant recorded) {}
