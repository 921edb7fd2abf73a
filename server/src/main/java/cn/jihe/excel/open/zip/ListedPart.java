package cn.jihe.excel.open.zip;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * A part as the directory of a zip lists it.
 *
 * @param entry its record in the directory
 * @param start where the part with its own header begins
 * @param packed how many bytes its data have in the file
 * @param bytes how many they have when unpacked
 */
record ListedPart(ZipRecord entry, long start, long packed, long bytes) {

  private static final int ENTRY_BYTES = 46;
  private static final int HEADER_BYTES = 30;
  private static final long DESCRIPTOR_SIGNATURE = 0x08074b50;

  private static final int ENCRYPTED = 1;
  private static final int DESCRIBED_BEHIND = 8;
  private static final int IN_UTF_8 = 0x800;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** The oldest of all: its letters for markup and names of parts are those of ASCII. */
  private static final Charset OLD_NAMES = StandardCharsets.ISO_8859_1;

  /** Reads the entry that stands at a place of the directory. */
  static ListedPart at(ByteBuffer zip, long place) throws ZipException {
    ZipRecord entry = ZipRecord.at(zip, place, 0x02014b50);
    ByteBuffer large = entry.largeNumbers(ENTRY_BYTES + entry.number2(28), entry.number2(30));
    // Of the large numbers only those are there that their fields have no room for.
    long bytes = next(entry.number4(24), large);
    long packed = next(entry.number4(20), large);
    return new ListedPart(entry, next(entry.number4(42), large), packed, bytes);
  }

  /** Where the directory goes on. */
  long endOfEntry() {
    return entry.start()
        + ENTRY_BYTES
        + entry.number2(28)
        + (long) entry.number2(30)
        + entry.number2(32);
  }

  /**
   * The part, when its own header and what describes its data behind are what the directory says,
   * and nothing else follows.
   *
   * @param end where the next part or the directory begins
   * @throws ForeignZipException when it is packed or encrypted as no workbook is
   */
  ZipPart part(long end) throws ZipException {
    ZipRecord header = ZipRecord.at(entry.zip(), start, 0x04034b50);
    int nameLength = header.number2(26);
    boolean isBehind = (header.number2(6) & DESCRIBED_BEHIND) != 0;
    if ((header.number2(6) & ENCRYPTED) != 0) {
      throw new ForeignZipException();
    }
    ByteBuffer large = header.largeNumbers(HEADER_BYTES + nameLength, header.number2(28));
    long own = number(header.number4(22), large, 0);
    long ownPacked = number(header.number4(18), large, Long.BYTES);
    ZipRecord.require(
        header.number2(8) == method()
            && (entry.number2(8) & ENCRYPTED) == 0
            && header.bytes(HEADER_BYTES, nameLength).equals(name())
            && agrees(own, bytes, isBehind)
            && agrees(ownPacked, packed, isBehind)
            && agrees(header.number4(14), checksum(), isBehind),
        "a part is not what the directory says");
    if (method() != STORED && method() != DEFLATED) {
      throw new ForeignZipException();
    }
    long data = start + HEADER_BYTES + nameLength + header.number2(28);
    ZipRecord.require(
        method() == DEFLATED || packed == bytes, "data are not what the directory says");
    long described = isBehind ? describedUpTo(data + packed, end) : data + packed;
    ZipRecord.require(described == end, "something between two parts");
    return new ZipPart(
        spelledName(),
        entry.start(),
        Math.toIntExact(endOfEntry()),
        Math.toIntExact(start),
        Math.toIntExact(data),
        Math.toIntExact(end),
        Math.toIntExact(packed),
        bytes,
        checksum(),
        method() == DEFLATED);
  }

  private String spelledName() {
    ByteBuffer name = name();
    boolean isAscii = true;
    for (int i = 0; i < name.limit(); i++) {
      isAscii &= name.get(i) >= 0;
    }
    boolean isUtf8 = isAscii || (entry.number2(8) & IN_UTF_8) != 0;
    return (isUtf8 ? StandardCharsets.UTF_8 : OLD_NAMES).decode(name).toString();
  }

  /** What describes the data behind them: with or without a signature, in 32 or in 64 bits. */
  private long describedUpTo(long at, long end) {
    ZipRecord record = new ZipRecord(entry.zip(), Math.toIntExact(at));
    int first = record.number4(0) == DESCRIPTOR_SIGNATURE ? 4 : 0;
    boolean isLarge = end - at - first == 20;
    boolean agrees =
        isLarge
            ? record.number8(first + 4) == packed && record.number8(first + 12) == bytes
            : record.number4(first + 4) == packed && record.number4(first + 8) == bytes;
    return agrees && record.number4(first) == checksum() ? at + first + (isLarge ? 20 : 12) : -1;
  }

  private int method() {
    return entry.number2(10);
  }

  private long checksum() {
    return entry.number4(16);
  }

  private ByteBuffer name() {
    return entry.bytes(ENTRY_BYTES, entry.number2(28));
  }

  /** A header that is described behind its data need not say anything. */
  private static boolean agrees(long own, long listed, boolean isBehind) {
    return own == listed || (isBehind && (own == 0 || own == ZipRecord.ELSEWHERE));
  }

  private static long next(long given, ByteBuffer large) {
    boolean isElsewhere = given == ZipRecord.ELSEWHERE && large.remaining() >= Long.BYTES;
    return isElsewhere ? large.getLong() : given;
  }

  /** Of a part's own header both large numbers are there or none. */
  private static long number(long given, ByteBuffer large, int at) {
    boolean isElsewhere = given == ZipRecord.ELSEWHERE && large.limit() >= at + Long.BYTES;
    return isElsewhere ? large.getLong(at) : given;
  }
}
