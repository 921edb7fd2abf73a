package cn.jihe.ledger;

import cn.jihe.rule.FindingCounts;
import java.time.Instant;
import java.util.UUID;

/**
 * An upload in a list.
 *
 * @param size of the upload in bytes
 * @param catalogue which rules and settings judged it
 * @param onBehalf 代报: handed in for a unit by somebody else
 * @param forms how many forms the workbook has
 * @param submitted how many of them are, or equal, a submitted version
 */
public record SubmissionEntry(
    UUID id,
    String fileName,
    String sha256,
    long size,
    String catalogue,
    boolean onBehalf,
    int forms,
    int submitted,
    FindingCounts findings,
    Instant received) {}
