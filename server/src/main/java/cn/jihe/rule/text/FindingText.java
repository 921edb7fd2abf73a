package cn.jihe.rule.text;

/**
 * A finding in one language.
 *
 * @param message what was found
 * @param expected what should stand there
 * @param advice how to correct it
 */
public record FindingText(String message, String expected, String advice) {}
