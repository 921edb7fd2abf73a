package cn.jihe.reason;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a reviewer says of a reason.
 *
 * @param until with ALWAYS: the last day
 * @param text with REJECTED: what is to be changed; empty: the usual words
 */
public record Judging(Verdict verdict, Optional<LocalDate> until, Optional<String> text) {}
