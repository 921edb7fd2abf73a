package cn.jihe.excel.open;

import cn.jihe.file.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What was found in an OLE2 file that holds a workbook. */
sealed interface Ole2Content {

  /** An .xlsx that was encrypted with the password that everybody has, decrypted. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares or keeps it.
  record Decrypted(byte[] bytes) implements Ole2Content {}

  /** An .xls, its records counted. */
  record Records(BiffSurvey survey, boolean vbaProject) implements Ole2Content {}

  /** Excel 5 and 95 call their stream so, in just this case. */
  String OLD_STREAM = "Book";

  /** Streams of files under rights management; only the one who may read them can open them. */
  List<String> MANAGED = List.of("\tDRMContent", "\tDRMEncryptedDataSpace");

  /**
   * Looks into an OLE2 file and counts.
   *
   * @throws SurveyStopped when it holds more than allowed, or no workbook that can be read
   */
  static Ole2Content of(byte[] bytes, Limits limits) throws IOException {
    requireRoomForClaims(bytes);
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      if (MANAGED.stream().anyMatch(root::hasEntryCaseInsensitive)) {
        throw new SurveyStopped(Reason.PASSWORD);
      }
      if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        return new Decrypted(
            DefaultPassword.decrypt(root, limits.uploadBytes())
                .orElseThrow(() -> new SurveyStopped(Reason.PASSWORD)));
      }
      try (InputStream records = workbookStream(root)) {
        return new Records(
            BiffSurvey.of(records, limits), root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR"));
      }
    }
  }

  private static InputStream workbookStream(DirectoryNode root) throws IOException {
    if (!root.hasEntryCaseInsensitive("WORKBOOK")) {
      if (root.hasEntry(OLD_STREAM)) {
        throw new SurveyStopped(Reason.OLD_EXCEL);
      }
      if (!root.hasEntryCaseInsensitive("BOOK")) {
        throw new SurveyStopped(Reason.OTHER_OFFICE_DOCUMENT);
      }
    }
    return root.createDocumentInputStream(HSSFWorkbook.getWorkbookDirEntryName(root));
  }

  /** POI takes memory for as many sectors as the header claims, before it reads them. */
  private static void requireRoomForClaims(byte[] bytes) throws IOException {
    int headerBytes = 512;
    int sectorShiftAt = 0x1e;
    int tableSectorsAt = 0x2c;
    if (bytes.length < headerBytes) {
      throw new IOException("no room for the header");
    }
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int shift = header.getShort(sectorShiftAt);
    long tables = header.getInt(tableSectorsAt);
    if (shift < 9 || shift > 12 || tables < 0 || tables << shift > bytes.length) {
      throw new IOException("the header claims more sectors than there are");
    }
  }
}
