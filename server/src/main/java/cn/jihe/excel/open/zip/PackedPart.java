package cn.jihe.excel.open.zip;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Contents as they are packed in a zip.
 *
 * @param data deflated
 * @param size how many bytes they have when unpacked
 * @param checksum of the unpacked bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record PackedPart(byte[] data, int size, long checksum) {

  /** Nearly as small as by the usual level, for two thirds of the time. */
  private static final int LEVEL = 4;

  private static final int CHUNK = 1 << 13;

  static PackedPart of(byte[] contents) {
    CRC32 checksum = new CRC32();
    checksum.update(contents);
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setInput(contents);
      deflater.finish();
      ByteArrayOutputStream data = new ByteArrayOutputStream(contents.length / 4 + 64);
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        data.write(chunk, 0, deflater.deflate(chunk));
      }
      return new PackedPart(data.toByteArray(), contents.length, checksum.getValue());
    } finally {
      deflater.end();
    }
  }
}
