package cn.jihe.system;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/**
 * What is known of this server since its start.
 *
 * @param version of the program
 * @param publicOrigin the origin that users were told; empty when nobody has said
 * @param certificateEnds when the certificate that it shows itself runs out; empty without one
 * @param busy how many workbooks run or wait just now
 * @param places how many may
 * @param isSet whether the operator has set something, by its name
 */
public record ServerFacts(
    String version,
    Optional<String> publicOrigin,
    Optional<Instant> certificateEnds,
    IntSupplier busy,
    int places,
    Predicate<String> isSet) {}
