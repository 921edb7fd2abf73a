package cn.jihe.excel.open;

import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;

/** The records of an .xls that Excel encrypted with the password that everybody has. */
final class BiffPassword {

  private BiffPassword() {}

  /**
   * Goes on reading in plain.
   *
   * @param records at the record that says how the others are encrypted
   * @param stream from which these records come
   * @param before how many bytes stand before the first encrypted record
   * @throws SurveyStopped when it needs a password of the user's
   */
  static RecordInputStream open(RecordInputStream records, InputStream stream, int before) {
    try {
      EncryptionInfo info = new FilePassRecord(records).getEncryptionInfo();
      records.readRemainder();
      if (info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
        return new RecordInputStream(stream, info, before);
      }
    } catch (GeneralSecurityException | EncryptedDocumentException e) {
      throw new SurveyStopped(Reason.PASSWORD);
    }
    throw new SurveyStopped(Reason.PASSWORD);
  }
}
