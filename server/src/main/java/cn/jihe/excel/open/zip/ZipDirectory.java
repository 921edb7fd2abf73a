package cn.jihe.excel.open.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The directory at the end of a zip. Excel reads the parts by it; whoever goes through the file
 * without it must not find others, or what is judged would not be what some user sees.
 */
final class ZipDirectory {

  private static final long END_SIGNATURE = 0x06054b50;
  private static final long LOCATOR_SIGNATURE = 0x07064b50;
  private static final long LARGE_END_SIGNATURE = 0x06064b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int MAX_COMMENT = 0xffff;

  private final ByteBuffer zip;
  private long entries;
  private long bytes;
  private long start;

  private ZipDirectory(byte[] bytes) {
    this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The parts by their place in the file. A directory has to end the file, each part has to be as
   * it says, they have to follow each other from the file's first byte to the directory without a
   * gap and without overlap, and there must be no second way to find a directory.
   */
  static List<ZipPart> parts(byte[] zip) throws ZipException {
    try {
      return new ZipDirectory(zip).parts();
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new ZipException("a place outside the file");
    }
  }

  private List<ZipPart> parts() throws ZipException {
    int end = end();
    ZipRecord record = new ZipRecord(zip, end);
    entries = record.number2(10);
    bytes = record.number4(12);
    start = record.number4(16);
    long listEnd = largeEnd(end);
    ZipRecord.require(start + bytes == listEnd, "the directory is not where it is said to be");
    List<ListedPart> listed = listed(listEnd);
    List<ZipPart> parts = new ArrayList<>(listed.size());
    long next = 0;
    for (int i = 0; i < listed.size(); i++) {
      ZipRecord.require(listed.get(i).start() == next, "something between or over other parts");
      next = i + 1 < listed.size() ? listed.get(i + 1).start() : start;
      parts.add(listed.get(i).part(next));
    }
    ZipRecord.require(next == start, "something before the directory");
    return List.copyOf(parts);
  }

  /** By their place in the file. */
  private List<ListedPart> listed(long listEnd) throws ZipException {
    List<ListedPart> parts = new ArrayList<>();
    long at = start;
    for (long i = 0; i < entries; i++) {
      ListedPart part = ListedPart.at(zip, at);
      parts.add(part);
      at = part.endOfEntry();
    }
    ZipRecord.require(at == listEnd, "the directory is not as long as it says");
    parts.sort(Comparator.comparingLong(ListedPart::start));
    return parts;
  }

  /**
   * Where the last end record is. What a bad download left behind it does no harm, as long as
   * nobody who insists on an end without it finds another.
   */
  private int end() throws ZipException {
    int last = -1;
    int first = zip.capacity() - END_BYTES;
    for (int at = first; at >= Math.max(0, first - MAX_COMMENT); at--) {
      ZipRecord record = new ZipRecord(zip, at);
      if (record.number4(0) != END_SIGNATURE) {
        continue;
      }
      boolean endsFile = at + END_BYTES + record.number2(20) == zip.capacity();
      if (last < 0 && endsFile) {
        return at;
      }
      ZipRecord.require(last < 0 || !endsFile, "two ends");
      last = last < 0 ? at : last;
    }
    ZipRecord.require(last >= 0, "no directory at the end");
    return last;
  }

  /**
   * Where the directory has to end: before the end record, or before the larger one that a locator
   * in front of it tells of. Both have to say the same.
   */
  private long largeEnd(int end) throws ZipException {
    int locator = end - LOCATOR_BYTES;
    if (locator < 0 || new ZipRecord(zip, locator).number4(0) != LOCATOR_SIGNATURE) {
      return end;
    }
    long place = new ZipRecord(zip, locator).number8(8);
    ZipRecord large = ZipRecord.at(zip, place, LARGE_END_SIGNATURE);
    ZipRecord.require(place + 12 + large.number8(4) == locator, "something behind the directory");
    entries = agreed(entries, 0xffff, large.number8(32));
    bytes = agreed(bytes, ZipRecord.ELSEWHERE, large.number8(40));
    start = agreed(start, ZipRecord.ELSEWHERE, large.number8(48));
    return place;
  }

  private static long agreed(long given, long elsewhere, long large) throws ZipException {
    ZipRecord.require(given == elsewhere || given == large, "two directories");
    return large;
  }
}
