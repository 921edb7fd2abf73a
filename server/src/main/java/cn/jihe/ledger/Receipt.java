package cn.jihe.ledger;

/**
 * What recording an upload came to.
 *
 * @param created false when the same bytes had been recorded before, with the same said about them
 */
public record Receipt(Submission submission, boolean created) {}
