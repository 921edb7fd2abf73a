package cn.jihe.system;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What is known of this server since its start.
 *
 * @param version of the program
 * @param publicOrigin the origin that users were told; empty when nobody has said
 * @param certificateEnds when the certificate that it shows itself runs out; empty without one
 * @param data the folder in which it keeps things
 * @param busy how many workbooks run or wait just now
 * @param places how many may
 */
public record ServerFacts(
    String version,
    Optional<String> publicOrigin,
    Optional<Instant> certificateEnds,
    Path data,
    IntSupplier busy,
    int places) {}
