package cn.jihe.excel.open.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipException;

/**
 * A record of a zip; all places in it are counted from its start, all numbers have no sign. What
 * reaches out of the file throws {@link IndexOutOfBoundsException} or {@link ArithmeticException}.
 *
 * @param zip the whole file
 * @param start where the record begins
 */
record ZipRecord(ByteBuffer zip, int start) {

  /** In a field of 32 bits: the number stands elsewhere, in 64 bits. */
  static final long ELSEWHERE = 0xffff_ffffL;

  private static final int LARGE_NUMBERS = 1;

  /** The record here, which has to begin with this signature. */
  static ZipRecord at(ByteBuffer zip, long start, long signature) throws ZipException {
    ZipRecord record = new ZipRecord(zip, Math.toIntExact(start));
    require(record.number4(0) == signature, "no record where one is said to be");
    return record;
  }

  static void require(boolean met, String otherwise) throws ZipException {
    if (!met) {
      throw new ZipException(otherwise);
    }
  }

  int number2(int at) {
    return Short.toUnsignedInt(zip.getShort(start + at));
  }

  long number4(int at) {
    return Integer.toUnsignedLong(zip.getInt(start + at));
  }

  long number8(int at) {
    return zip.getLong(start + at);
  }

  ByteBuffer bytes(int at, int length) {
    return zip.slice(start + at, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The numbers of 64 bits among the extra fields that stand here; empty without any. */
  ByteBuffer largeNumbers(int at, int length) {
    ByteBuffer extra = bytes(at, length);
    while (extra.remaining() >= 4) {
      int id = extra.getShort();
      int size = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
      if (id == LARGE_NUMBERS) {
        return extra.slice(extra.position(), size).order(ByteOrder.LITTLE_ENDIAN);
      }
      extra.position(extra.position() + size);
    }
    return extra.limit(extra.position());
  }
}
