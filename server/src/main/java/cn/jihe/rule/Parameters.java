package cn.jihe.rule;

/** Thresholds and word lists as they hold for one template year. */
public record Parameters() {}
