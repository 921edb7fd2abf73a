package cn.jihe.excel.open.zip;

/**
 * A part as whoever goes through a zip without its directory finds it.
 *
 * @param start where its data begin in the file
 * @param packed how many bytes were read to unpack it
 * @param bytes how many it has when unpacked
 * @param checksum of the unpacked bytes
 */
public record FoundPart(long start, long packed, long bytes, long checksum) {}
