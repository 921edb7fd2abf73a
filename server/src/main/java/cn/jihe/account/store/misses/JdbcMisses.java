package cn.jihe.account.store.misses;

import cn.jihe.account.signin.Misses;
import cn.jihe.account.signin.WaitingTimes;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Misses in the main store, where all servers count together. */
@Singleton
final class JdbcMisses implements Misses {

  private final MissRows rows;
  private final WaitingTimes times;
  private final Transactions transactions;

  JdbcMisses(MissRows rows, WaitingTimes times, Transactions transactions) {
    this.rows = rows;
    this.times = times;
    this.transactions = transactions;
  }

  private static String login(String hash) {
    return "L:" + hash;
  }

  private static String network(Tried tried) {
    return "N:" + tried.network();
  }

  @Override
  public Optional<Instant> waiting(Tried tried, Instant now) {
    return transactions.read(
        () ->
            later(
                waiting(rows.findById(network(tried)), now),
                waiting(rows.findById(login(tried.login())), now)));
  }

  /** The rows are locked in one order everywhere: the sender's before the name's. */
  @Override
  public Missed missed(Tried tried, Instant at) {
    Instant now = StoredTime.of(at);
    return transactions.write(
        () -> {
          Optional<MissRow> ofNetwork = rows.locked(network(tried));
          Optional<MissRow> ofLogin = rows.locked(login(tried.login()));
          Optional<Instant> waiting = later(waiting(ofNetwork, now), waiting(ofLogin, now));
          if (waiting.isPresent()) {
            return new Missed(waiting, 0);
          }
          int network = 1 + ofNetwork.map(row -> remaining(row, now)).orElse(0);
          int login = 1 + ofLogin.map(MissRow::misses).orElse(0);
          keep(ofNetwork, network(tried), network, now, times.ofNetwork(network));
          keep(ofLogin, login(tried.login()), login, now, times.ofLogin(login));
          return new Missed(Optional.empty(), login);
        });
  }

  private static Optional<Instant> waiting(Optional<MissRow> row, Instant now) {
    return row.flatMap(known -> Optional.ofNullable(known.waitsUntil())).filter(now::isBefore);
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get())
        ? other
        : one.or(() -> other);
  }

  private int remaining(MissRow row, Instant now) {
    Duration since = Duration.between(row.lastMiss(), now);
    return times.remaining(row.misses(), since.isNegative() ? Duration.ZERO : since);
  }

  private void keep(
      Optional<MissRow> known, String key, int misses, Instant now, Optional<Duration> waits) {
    MissRow row = new MissRow(key, misses, now, waits.map(now::plus).orElse(null));
    if (known.isPresent()) {
      rows.update(row);
    } else {
      rows.save(row);
    }
  }

  @Override
  public Optional<Instant> right(Tried tried, Instant now) {
    return transactions.write(
        () -> {
          Optional<MissRow> ofLogin = rows.locked(login(tried.login()));
          Optional<Instant> waiting =
              later(waiting(rows.findById(network(tried)), now), waiting(ofLogin, now));
          if (waiting.isEmpty() && ofLogin.isPresent()) {
            rows.deleteById(login(tried.login()));
          }
          return waiting;
        });
  }

  @Override
  public void forgive(String login) {
    transactions.write(() -> rows.deleteById(login(login)));
  }

  @Override
  public void forget(Instant before) {
    transactions.write(() -> rows.forget(before));
  }
}
