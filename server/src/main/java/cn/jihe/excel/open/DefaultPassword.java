package cn.jihe.excel.open;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/**
 * Excel encrypts some write-protected workbooks with a password that everybody has, so that they
 * open without asking. Any other password is the user's and is not tried.
 */
final class DefaultPassword {

  /** Excel hashes 100,000 times; a file can claim two thousand million times to keep us busy. */
  private static final int MAX_SPINS = 1_000_000;

  private DefaultPassword() {}

  /**
   * The .xlsx inside, when the default password opens it.
   *
   * @param most stop reading after so many bytes
   * @return empty when it needs a password of the user's or is protected in a way unknown to us
   */
  static Optional<byte[]> decrypt(DirectoryNode root, long most) throws IOException {
    try {
      EncryptionInfo info = new EncryptionInfo(root);
      if (info.getVerifier().getSpinCount() > MAX_SPINS) {
        return Optional.empty();
      }
      Decryptor decryptor = info.getDecryptor();
      if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
        return Optional.empty();
      }
      try (InputStream plain = decryptor.getDataStream(root)) {
        return Optional.of(plain.readNBytes((int) Math.min(most, Integer.MAX_VALUE)));
      }
    } catch (GeneralSecurityException | EncryptedDocumentException e) {
      return Optional.empty();
    }
  }
}
