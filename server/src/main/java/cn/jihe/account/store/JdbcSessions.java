package cn.jihe.account.store;

import cn.jihe.account.Hat;
import cn.jihe.account.Secret;
import cn.jihe.account.signin.Device;
import cn.jihe.account.signin.OwnSession;
import cn.jihe.account.signin.SessionLimits;
import cn.jihe.account.signin.Sessions;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.text.StoredText;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions in the main store. */
@Singleton
final class JdbcSessions implements Sessions {

  private static final int LONGEST_ADDRESS = 60;
  private static final int LONGEST_AGENT = 300;

  private final SessionRows rows;
  private final HatRows hats;
  private final SessionLimits limits;
  private final Transactions transactions;

  JdbcSessions(SessionRows rows, HatRows hats, SessionLimits limits, Transactions transactions) {
    this.rows = rows;
    this.hats = hats;
    this.limits = limits;
    this.transactions = transactions;
  }

  @Override
  public void start(UUID account, Secret secret, Device from, boolean byPassword, Instant now) {
    Instant created = StoredTime.of(now);
    transactions.write(
        () ->
            rows.save(
                new SessionRow(
                    UUID.randomUUID(),
                    secret.hash(),
                    account,
                    null,
                    created,
                    created,
                    StoredText.start(from.address(), LONGEST_ADDRESS),
                    StoredText.start(from.agent(), LONGEST_AGENT),
                    null,
                    byPassword)));
  }

  @Override
  public void renew(UUID id, Secret secret) {
    transactions.write(() -> rows.renew(id, secret.hash()));
  }

  @Override
  public void wear(UUID id, Optional<Hat> hat) {
    transactions.write(
        () -> {
          UUID account = rows.findById(id).orElseThrow().accountId();
          rows.wear(id, hat.map(each -> idOf(account, each)).orElse(null));
        });
  }

  private Long idOf(UUID account, Hat hat) {
    return hats.findByAccountIdOrderById(account).stream()
        .filter(row -> row.hat().equals(hat))
        .map(HatRow::id)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Optional<Hat> worn(UUID id) {
    return transactions.read(() -> rows.findById(id).flatMap(this::worn).map(HatRow::hat));
  }

  private Optional<HatRow> worn(SessionRow session) {
    return Optional.ofNullable(session.hatId()).flatMap(hats::findById);
  }

  @Override
  public void end(Secret secret, Instant now) {
    transactions.write(() -> rows.endBySecret(secret.hash(), StoredTime.of(now)));
  }

  @Override
  public boolean end(UUID account, UUID id, Instant now) {
    return transactions.write(() -> rows.end(account, id, StoredTime.of(now)) > 0);
  }

  @Override
  public void endAll(UUID account, Optional<UUID> but, Instant now) {
    transactions.write(
        () ->
            but.ifPresentOrElse(
                id -> rows.endOthers(account, id, StoredTime.of(now)),
                () -> rows.endAll(account, StoredTime.of(now))));
  }

  @Override
  public List<OwnSession> of(UUID account, Instant now) {
    return transactions.read(
        () ->
            rows.findByAccountIdAndEndedIsNullOrderByLastUsedDesc(account).stream()
                .filter(row -> limits.goesOn(row.created(), row.lastUsed(), now))
                .map(
                    row ->
                        new OwnSession(
                            row.id(),
                            row.created(),
                            row.lastUsed(),
                            row.address(),
                            row.agent(),
                            false))
                .toList());
  }

  @Override
  public void forget(Instant before) {
    transactions.write(() -> rows.forget(before));
  }
}
