package cn.jihe.excel.open;

import static cn.jihe.support.Opening.assertRefused;
import static cn.jihe.support.Opening.real;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.file.Refusal;
import cn.jihe.support.RawRecords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class PasswordTest {

  @Test
  void anXlsxWithAPasswordIsRefused() throws Exception {
    byte[] encrypted = encrypt(real("000-sheets.xlsx"), "secret");
    assertRefused("a.xlsx", encrypted, Refusal.ENCRYPTED, Reason.PASSWORD);
  }

  @Test
  void anXlsWithAPasswordIsRefused() throws Exception {
    byte[] encrypted = encryptXls(real("000-sheets-legacy.xls"), "secret");
    assertRefused("a.xls", encrypted, Refusal.ENCRYPTED, Reason.PASSWORD);
  }

  @Test
  void aPasswordThatIsHashedWithoutEndIsNotTried() throws Exception {
    byte[] encrypted = encrypt(real("000-sheets.xlsx"), "secret");
    byte[] counted = "spinCount=\"100000\"".getBytes(UTF_8);
    byte[] endless = "spinCount=\"2000000000\"".getBytes(UTF_8);
    byte[] hostile = replaceInStream(encrypted, counted, endless);
    long before = System.nanoTime();
    assertRefused("a.xlsx", hostile, Refusal.ENCRYPTED, Reason.PASSWORD);
    // Two thousand million rounds take many minutes.
    assertThat(System.nanoTime() - before).isLessThan(60_000_000_000L);
  }

  @Test
  void aFileUnderRightsManagementIsRefused() {
    byte[] managed = RawRecords.ole2("\tDRMContent", new byte[] {1, 2, 3});
    assertRefused("a.xlsx", managed, Refusal.ENCRYPTED, Reason.PASSWORD);
  }

  static byte[] encrypt(byte[] xlsx, String password) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(xlsx);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  static byte[] encryptXls(byte[] xls, String password) throws Exception {
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(xls))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static byte[] replaceInStream(byte[] ole2, byte[] old, byte[] replacement)
      throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(ole2))) {
      byte[] info = files.getRoot().createDocumentInputStream("EncryptionInfo").readAllBytes();
      String text = new String(info, ISO_8859_1);
      String changed = text.replace(new String(old, UTF_8), new String(replacement, UTF_8));
      assertThat(changed).isNotEqualTo(text);
      files.createOrUpdateDocument(
          new ByteArrayInputStream(changed.getBytes(ISO_8859_1)), "EncryptionInfo");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }
}
