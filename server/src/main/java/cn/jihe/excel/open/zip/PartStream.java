package cn.jihe.excel.open.zip;

import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** A part while it is unpacked; never gives more bytes than the directory says. */
final class PartStream extends InputStream {

  private final byte[] zip;
  private final ZipPart part;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private long given;
  private boolean ended;

  PartStream(byte[] zip, ZipPart part) {
    this.zip = zip;
    this.part = part;
    if (part.deflated()) {
      inflater.setInput(zip, part.data(), part.packed());
    }
  }

  @Override
  public int read() throws ZipException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws ZipException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    int count = part.deflated() ? inflated(buffer, offset, length) : copied(buffer, offset, length);
    given += count;
    checksum.update(buffer, offset, count);
    ZipRecord.require(given <= part.size(), "a part is longer than the directory says");
    if (count == 0) {
      ended = true;
      ZipRecord.require(
          given == part.size()
              && checksum.getValue() == part.checksum()
              && (!part.deflated() || inflater.getTotalIn() == part.packed()),
          "a part's data are not what the directory says");
      return -1;
    }
    return count;
  }

  private int copied(byte[] buffer, int offset, int length) {
    int count = (int) Math.min(length, part.packed() - given);
    System.arraycopy(zip, part.data() + (int) given, buffer, offset, count);
    return count;
  }

  /** Zero at the end. */
  private int inflated(byte[] buffer, int offset, int length) throws ZipException {
    try {
      int count = inflater.inflate(buffer, offset, length);
      ZipRecord.require(count > 0 || inflater.finished(), "a part's data break off");
      return count;
    } catch (DataFormatException e) {
      throw new ZipException("a part cannot be unpacked");
    }
  }

  @Override
  public void close() {
    ended = true;
    inflater.end();
  }
}
