package cn.jihe.excel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipException;

/**
 * The directory at the end of a zip. POI reads the parts without it and Excel by it: where the two
 * see different parts, what is judged would not be what the user sees.
 */
final class ZipDirectory {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY_BYTES = 46;
  private static final int MAX_COMMENT = 0xffff;

  private ZipDirectory() {}

  /** Requires that a directory ends the file and lists just as many parts as were found. */
  static void require(byte[] zip, int parts) throws ZipException {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - END_BYTES;
    int earliest = Math.max(0, end - MAX_COMMENT);
    while (end >= earliest && bytes.getInt(end) != END_SIGNATURE) {
      end--;
    }
    if (end < earliest) {
      throw new ZipException("no directory at the end");
    }
    if (entriesBefore(bytes, end) != parts) {
      throw new ZipException("the directory lists other parts than there are");
    }
  }

  /** The entries are walked, not believed: their number and place are written in several ways. */
  private static int entriesBefore(ByteBuffer bytes, int end) throws ZipException {
    int size = bytes.getInt(end + 12);
    int at = bytes.getInt(end + 16);
    boolean placeIsElsewhere = size == -1 || at == -1;
    if (placeIsElsewhere) {
      at = placeInZip64(bytes, end);
    }
    int entries = 0;
    while (at >= 0 && at + ENTRY_BYTES <= end && bytes.getInt(at) == ENTRY_SIGNATURE) {
      entries++;
      at += ENTRY_BYTES + length(bytes, at + 28) + length(bytes, at + 30) + length(bytes, at + 32);
    }
    return entries;
  }

  /** Of zip64, a locator of 20 bytes before the end says where its own end record is. */
  private static int placeInZip64(ByteBuffer bytes, int end) throws ZipException {
    int locator = end - 20;
    if (locator < 0 || bytes.getInt(locator) != 0x07064b50) {
      throw new ZipException("no place of the directory");
    }
    long record = bytes.getLong(locator + 8);
    if (record < 0 || record > end - 56 || bytes.getInt((int) record) != 0x06064b50) {
      throw new ZipException("no record of the directory");
    }
    long place = bytes.getLong((int) record + 48);
    return place < 0 || place > end ? -1 : (int) place;
  }

  private static int length(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }
}
