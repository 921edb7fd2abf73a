package cn.jihe.support;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/** The records of an .xls by their number. */
public final class BiffRecords {

  private static final int HEADER = 4;

  private BiffRecords() {}

  /** All records of one number, one behind the other. */
  public static Map<String, byte[]> of(byte[] stream) {
    Map<String, ByteArrayOutputStream> records = new TreeMap<>();
    for (int at = 0; at + HEADER <= stream.length; ) {
      int number = unsigned(stream, at);
      int length = unsigned(stream, at + 2);
      records
          .computeIfAbsent(String.format("record %04x", number), key -> new ByteArrayOutputStream())
          .write(stream, at + HEADER, Math.min(length, stream.length - at - HEADER));
      at += HEADER + length;
    }
    Map<String, byte[]> contents = new TreeMap<>();
    records.forEach((name, bytes) -> contents.put(name, bytes.toByteArray()));
    return contents;
  }

  private static int unsigned(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }
}
