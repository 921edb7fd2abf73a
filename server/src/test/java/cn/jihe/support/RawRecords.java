package cn.jihe.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An .xls written record by record, to hold what no program would write. */
public final class RawRecords {

  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

  /** The beginning of the workbook's own records. */
  public static RawRecords workbook() {
    return new RawRecords().beginning(5);
  }

  /** The beginning of a worksheet's records. */
  public RawRecords worksheet() {
    return beginning(0x10);
  }

  public RawRecords end() {
    return record(0x0a);
  }

  public RawRecords record(int id, int... shorts) {
    ByteBuffer record = ByteBuffer.allocate(4 + 2 * shorts.length).order(ByteOrder.LITTLE_ENDIAN);
    record.putShort((short) id).putShort((short) (2 * shorts.length));
    for (int value : shorts) {
      record.putShort((short) value);
    }
    stream.writeBytes(record.array());
    return this;
  }

  public byte[] bytes() {
    return ole2("Workbook", stream.toByteArray());
  }

  /** An OLE2 file with one stream. */
  public static byte[] ole2(String name, byte[] content) {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(content), name);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RawRecords beginning(int type) {
    return record(0x809, 0x600, type, 0, 0, 0, 0, 0, 0);
  }
}
