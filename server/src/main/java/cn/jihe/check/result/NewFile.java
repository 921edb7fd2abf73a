package cn.jihe.check.result;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * A file on its way into a kept result.
 *
 * @param place of the file that it is a newer version of; empty for a further file
 * @param sha256 of the bytes, lower-case hex
 * @param bytes asked for once, when they are about to be written
 */
public record NewFile(
    OptionalInt place,
    String name,
    String sha256,
    Supplier<byte[]> bytes,
    KeptFile.Origin origin,
    Instant received) {}
