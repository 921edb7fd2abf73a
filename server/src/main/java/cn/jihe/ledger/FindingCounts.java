package cn.jihe.ledger;

/** How many findings of each severity. */
public record FindingCounts(int errors, int warnings, int notes) {}
