package cn.jihe.excel.open;

import cn.jihe.file.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * One part of a zip while it inflates: its size, checksum and signs of markup, stopping when it
 * grows out of proportion. Closing it leaves the zip open.
 */
final class MeteredPart extends FilterInputStream {

  /** Smaller parts may be packed as well as they like: an empty table often is. */
  private static final long SMALL = 1L << 20;

  private final ZipArchiveInputStream zip;
  private final Limits limits;
  private final long inflatedBefore;
  private final CRC32 checksum = new CRC32();
  private long bytes;
  private long markup;

  MeteredPart(ZipArchiveInputStream zip, Limits limits, long inflatedBefore) {
    super(zip);
    this.zip = zip;
    this.limits = limits;
    this.inflatedBefore = inflatedBefore;
  }

  long bytes() {
    return bytes;
  }

  long checksum() {
    return checksum.getValue();
  }

  /** How many elements and attributes its bytes can hold at most. */
  long markup() {
    return markup;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      bytes += count;
      checksum.update(buffer, offset, count);
      for (int i = offset; i < offset + count; i++) {
        if (buffer[i] == '<' || buffer[i] == '=') {
          markup++;
        }
      }
      stopIfBomb();
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return read(new byte[(int) Math.min(count, 8192)]);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {
    // The zip goes on with its next part.
  }

  private void stopIfBomb() {
    if (inflatedBefore + bytes > limits.inflatedBytes()
        || (bytes > SMALL && bytes > limits.inflateRatio() * zip.getCompressedCount())) {
      throw new SurveyStopped(Reason.ZIP_BOMB, limits.inflatedBytes() >> 20);
    }
  }
}
