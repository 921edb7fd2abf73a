package cn.jihe.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A small zip without a comment, whose bytes are changed where no program would. */
public final class ZipSurgery {

  private static final int END_BYTES = 22;

  private byte[] bytes;

  public ZipSurgery(byte[] zip) {
    bytes = zip.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The end record. */
  public int end() {
    return bytes.length - END_BYTES;
  }

  public int directory() {
    return view().getInt(end() + 16);
  }

  /** A part's entry in the directory. */
  public int listed(String part) {
    int at = directory();
    while (!new String(bytes, at + 46, u16(at + 28), UTF_8).equals(part)) {
      at += 46 + u16(at + 28) + u16(at + 30) + u16(at + 32);
    }
    return at;
  }

  /** A part's own header. */
  public int own(String part) {
    return view().getInt(listed(part) + 42);
  }

  /** Where a part's data begin. */
  public int data(String part) {
    return own(part) + 30 + u16(own(part) + 26) + u16(own(part) + 28);
  }

  public int packed(String part) {
    return view().getInt(listed(part) + 20);
  }

  public ZipSurgery put4(int at, int value) {
    view().putInt(at, value);
    return this;
  }

  public ZipSurgery put2(int at, int value) {
    view().putShort(at, (short) value);
    return this;
  }

  public ZipSurgery put(int at, byte[] other) {
    System.arraycopy(other, 0, bytes, at, other.length);
    return this;
  }

  /** Other bytes in the place of some; the directory still leads to all that follows. */
  public ZipSurgery replace(int at, int length, byte[] other) {
    int by = other.length - length;
    int entries = u16(end() + 10);
    int entry = directory();
    for (int i = 0; i < entries; i++) {
      if (view().getInt(entry + 42) >= at + length) {
        put4(entry + 42, view().getInt(entry + 42) + by);
      }
      entry += 46 + u16(entry + 28) + u16(entry + 30) + u16(entry + 32);
    }
    if (directory() >= at + length) {
      put4(end() + 16, directory() + by);
    }
    byte[] before = Arrays.copyOf(bytes, at);
    byte[] after = Arrays.copyOfRange(bytes, at + length, bytes.length);
    bytes = join(before, other, after);
    return this;
  }

  public ZipSurgery append(byte[] more) {
    bytes = join(bytes, more);
    return this;
  }

  public byte[] part(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  public static byte[] join(byte[]... pieces) {
    int length = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    Arrays.stream(pieces).forEach(all::put);
    return all.array();
  }

  int u16(int at) {
    return Short.toUnsignedInt(view().getShort(at));
  }

  private ByteBuffer view() {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
