package cn.jihe.support;

import cn.jihe.file.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files that people send and that cannot be checked, one of each kind. */
public enum RefusedFile {
  EMPTY("空文件.xlsx", "empty", 422, "“空文件.xlsx”是空文件（0 字节）"),
  PDF("表.xlsx", "not-a-workbook", 415, "工作簿"),
  WEB_PAGE("导出.xls", "unsupported-format", 415, ".xlsx"),
  WPS_TABLE("旧格式.et", "unsupported-format", 415, ".xlsx"),
  TOO_LARGE("大.xlsx", "too-large", 413, "20 MB"),
  WITH_PASSWORD("加密.xlsx", "encrypted", 422, "密码"),
  TRUNCATED("截断.xlsx", "damaged", 422, "损坏"),
  ZIP_BOMB("炸弹.xlsx", "too-complex", 422, "解压"),
  LETTER("通知.xlsx", "no-form", 422, "绩效");

  private final String fileName;
  private final String code;
  private final int status;
  private final String advice;

  RefusedFile(String fileName, String code, int status, String advice) {
    this.fileName = fileName;
    this.code = code;
    this.status = status;
    this.advice = advice;
  }

  public String fileName() {
    return fileName;
  }

  /** Of the problem that says so. */
  public String code() {
    return code;
  }

  public int status() {
    return status;
  }

  /** A word that the Chinese advice cannot do without. */
  public String advice() {
    return advice;
  }

  /** The file itself. */
  public byte[] bytes() {
    byte[] sound = new FilledDeclaration().xlsx();
    try {
      return switch (this) {
        case EMPTY -> new byte[0];
        case PDF -> "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);
        case WEB_PAGE ->
            "<html><table><tr><td>项目名称</td></tr></table></html>".getBytes(StandardCharsets.UTF_8);
        case WPS_TABLE -> new FilledDeclaration().xls();
        case TOO_LARGE -> Arrays.copyOf(sound, (int) Limits.DEFAULT.uploadBytes() + 1);
        case WITH_PASSWORD -> encrypted(sound);
        case TRUNCATED -> Arrays.copyOf(sound, sound.length / 2);
        case ZIP_BOMB -> bomb();
        case LETTER -> letter();
      };
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] encrypted(byte[] xlsx) throws IOException, GeneralSecurityException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("not told");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(xlsx);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  /** A part that is a thousand times as large as it looks. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] zeros = new byte[1024 * 1024];
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < 250; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] letter() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.createSheet().createRow(0).createCell(0).setCellValue("关于报送材料的通知");
    return FilledDeclaration.bytes(workbook);
  }
}
