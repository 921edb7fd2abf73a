package cn.jihe.receipt.store;

import cn.jihe.account.Act;
import cn.jihe.account.Actor;
import cn.jihe.account.AuditTrail;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.receipt.Ed25519;
import cn.jihe.receipt.KnownKey;
import cn.jihe.receipt.ReceiptKeys;
import cn.jihe.receipt.SigningKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the key that signs in the store, or its public half when the key lies in a file. */
final class JdbcReceiptKeys implements ReceiptKeys {

  private final KeyRows rows;
  private final Transactions transactions;
  private final AuditTrail trail;
  private final Clock clock;
  private final Optional<SigningKey> ofFile;

  /**
   * @param ofFile the operator's own; empty: one is made at its first use
   */
  JdbcReceiptKeys(
      KeyRows rows,
      Transactions transactions,
      AuditTrail trail,
      Clock clock,
      Optional<SigningKey> ofFile) {
    this.rows = rows;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
    this.ofFile = ofFile;
  }

  @Override
  public SigningKey signing() {
    return transactions
        .read(this::stored)
        .orElseGet(() -> transactions.write(() -> stored().orElseGet(this::made)));
  }

  /** One that is on record, so that its receipts can be verified for ever. */
  private Optional<SigningKey> stored() {
    return ofFile.isPresent()
        ? ofFile.filter(key -> rows.existsByFingerprint(Ed25519.fingerprint(key.open())))
        : rows.findByInUse(1).flatMap(KeyRow::pair);
  }

  /** Two servers at the same time: the second finds what the first has made. */
  private SigningKey made() {
    SigningKey key = ofFile.orElseGet(Ed25519::generate);
    String fingerprint = Ed25519.fingerprint(key.open());
    Instant now = StoredTime.of(clock.instant());
    if (add(key, fingerprint, now) == 0) {
      return stored().orElseThrow();
    }
    rows.retireOthers(fingerprint, now);
    trail.record(new Act(Actor.SERVER, "RECEIPT_KEY_ADDED", Map.of("fingerprint", fingerprint)));
    return key;
  }

  private int add(SigningKey key, String fingerprint, Instant now) {
    @Nullable String secret = ofFile.isPresent() ? null : Ed25519.text(key.secret());
    return rows.add(
        fingerprint,
        Ed25519.text(key.open()),
        secret,
        ofFile.isPresent() ? null : Integer.valueOf(1),
        now);
  }

  @Override
  public Optional<String> renew() {
    if (ofFile.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        transactions.write(
            () -> {
              rows.release();
              return Ed25519.fingerprint(made().open());
            }));
  }

  @Override
  public List<KnownKey> all() {
    signing();
    return transactions.read(
        () -> rows.all().stream().flatMap(row -> row.known().stream()).toList());
  }
}
