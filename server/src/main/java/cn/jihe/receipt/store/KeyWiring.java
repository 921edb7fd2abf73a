package cn.jihe.receipt.store;

import cn.jihe.account.AuditTrail;
import cn.jihe.database.Transactions;
import cn.jihe.receipt.Ed25519;
import cn.jihe.receipt.ReceiptKeys;
import cn.jihe.receipt.SigningKey;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the key from the operator's file, if there is one. */
@Factory
final class KeyWiring {

  private static final String SETTING = "JIHE_KEY_FILE";

  /** Built at the start, so that a wrong file stops it. */
  @Context
  ReceiptKeys keys(
      KeyRows rows,
      Transactions transactions,
      AuditTrail trail,
      Clock clock,
      @Value("${jihe.receipts.key-file:}") String file) {
    return new JdbcReceiptKeys(
        rows,
        transactions,
        trail,
        clock,
        file.isBlank() ? Optional.empty() : Optional.of(read(file.strip())));
  }

  private static SigningKey read(String file) {
    try {
      return Ed25519.fromPem(Files.readString(Path.of(file))).orElseThrow(() -> wrong(null));
    } catch (IOException | InvalidPathException unreadable) {
      throw wrong(unreadable);
    }
  }

  private static SettingsException wrong(@Nullable Exception cause) {
    return new SettingsException(
        Messages.beside(KeyWiring.class, "settings").words("keyFile", SETTING), cause);
  }
}
