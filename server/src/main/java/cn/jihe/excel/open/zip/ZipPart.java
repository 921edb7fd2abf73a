package cn.jihe.excel.open.zip;

/**
 * A part of a zip package; all places are counted from the file's start.
 *
 * @param name as the directory writes it
 * @param entry where its record in the directory begins
 * @param entryEnd where that record ends
 * @param start where its own header begins
 * @param data where its data begin
 * @param end where its data and what describes them behind end
 * @param packed how many bytes its data have in the file
 * @param size how many they have when unpacked, as the directory says
 * @param checksum of the unpacked bytes, as the directory says
 * @param deflated whether they are packed at all
 */
public record ZipPart(
    String name,
    int entry,
    int entryEnd,
    int start,
    int data,
    int end,
    int packed,
    long size,
    long checksum,
    boolean deflated) {}
