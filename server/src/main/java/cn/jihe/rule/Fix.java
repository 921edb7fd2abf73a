package cn.jihe.rule;

/**
 * A known correction.
 *
 * @param text the cell's new text
 * @param safe true only where the meaning cannot change (spelling, width, arithmetic of shown
 *     figures); else it is a proposal
 */
public record Fix(String text, boolean safe) {}
