package cn.jihe.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * Which uploads; an empty part leaves all in.
 *
 * @param year with a form of this fiscal year's dossiers
 * @param unit with a form of a unit whose name contains this, compared as dossiers are
 * @param state with a form in this state
 * @param from received at or after
 * @param before received before
 */
public record SubmissionFilter(
    Optional<Integer> year,
    Optional<String> unit,
    Optional<FilingState> state,
    Optional<Instant> from,
    Optional<Instant> before) {}
