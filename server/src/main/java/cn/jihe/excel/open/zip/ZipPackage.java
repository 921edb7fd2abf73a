package cn.jihe.excel.open.zip;

import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;

/** A zip file in memory, read by its directory. Nothing is unpacked before it is asked for. */
public final class ZipPackage {

  private final byte[] bytes;
  private final List<ZipPart> parts;

  private ZipPackage(byte[] bytes, List<ZipPart> parts) {
    this.bytes = bytes;
    this.parts = parts;
  }

  /**
   * Reads the directory, and compares it with what stands in front of each part.
   *
   * @param zip not copied; must not change
   * @throws ForeignZipException when a part is packed as no workbook's is
   * @throws ZipException when it is no sound zip
   */
  public static ZipPackage of(byte[] zip) throws ZipException {
    return new ZipPackage(zip, ZipDirectory.parts(zip));
  }

  /** The parts by their place in the file. */
  public List<ZipPart> parts() {
    return parts;
  }

  /** The whole file; not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * A part's contents. Whoever reads it to its end knows that they have the length and the checksum
   * of the directory: else a {@link ZipException} is thrown there, at the latest.
   */
  public InputStream open(ZipPart part) {
    return new PartStream(bytes, part);
  }
}
