package cn.jihe.table;

/** A file that somebody is to fetch. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record HeldFile(String name, String mediaType, byte[] bytes) {}
