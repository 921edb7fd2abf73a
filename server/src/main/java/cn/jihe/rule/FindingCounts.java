package cn.jihe.rule;

/** How many findings of each severity. */
public record FindingCounts(int errors, int warnings, int notes) {}
