package cn.jihe.account.store.administration;

import cn.jihe.account.KeptFiles;
import cn.jihe.account.Secret;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.table.HeldFile;
import cn.jihe.text.StoredText;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.DigestUtils;

/** Files in the main store, which by itself cannot read them. */
@Singleton
final class JdbcKeptFiles implements KeptFiles {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int TAG_BITS = 128;
  private static final int NONCE_BYTES = 12;
  private static final int LONGEST_NAME = 300;

  /** Tells the key from the hash that is stored. */
  private static final String KEY = "kept file ";

  private final HeldFileRows rows;
  private final Transactions transactions;

  JdbcKeptFiles(HeldFileRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Secret keep(UUID account, HeldFile file, boolean once, Instant now, Instant expires) {
    Secret secret = Secret.random();
    HeldFileRow row =
        new HeldFileRow(
            UUID.randomUUID(),
            secret.hash(),
            account,
            StoredText.start(file.name(), LONGEST_NAME),
            file.mediaType(),
            crypted(Cipher.ENCRYPT_MODE, secret, file.bytes()),
            once,
            StoredTime.of(expires));
    transactions.write(
        () -> {
          rows.removeExpired(StoredTime.of(now));
          rows.save(row);
        });
    return secret;
  }

  @Override
  public Optional<HeldFile> fetch(UUID account, Secret secret, Instant now) {
    return transactions.write(
        () ->
            rows.findBySecretHash(secret.hash())
                .filter(row -> row.accountId().equals(account) && now.isBefore(row.expires()))
                // Of two that fetch it at once one removes it.
                .filter(row -> !row.once() || rows.remove(row.id()) == 1)
                .map(
                    row ->
                        new HeldFile(
                            row.name(),
                            row.mediaType(),
                            crypted(Cipher.DECRYPT_MODE, secret, row.content()))));
  }

  private static byte[] crypted(int mode, Secret secret, byte[] bytes) {
    byte[] key = DigestUtils.sha256(KEY + secret.text());
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      // A key is used for one file only, so its nonce may be anything.
      cipher.init(
          mode,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, new byte[NONCE_BYTES]));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
