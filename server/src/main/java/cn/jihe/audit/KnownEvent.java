package cn.jihe.audit;

/**
 * What is known of an event outside the record, by an anchor or a receipt.
 *
 * @param hash of the event, lower-case hex
 */
public record KnownEvent(long number, String hash) {}
