package cn.jihe.account.store;

import cn.jihe.account.signin.Misses;
import cn.jihe.account.signin.WaitingTimes;
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

  /** The rows are locked in one order everywhere: the sender's before the name's. */
  @Override
  public Begun begin(Tried tried, Instant at) {
    Instant now = JdbcSessions.stored(at);
    return transactions.write(
        () -> {
          Optional<MissRow> ofNetwork = rows.locked(network(tried));
          Optional<MissRow> ofLogin = rows.locked(login(tried.login()));
          Optional<Instant> waiting = later(waiting(ofNetwork, now), waiting(ofLogin, now));
          if (waiting.isPresent()) {
            return new Begun(waiting, 0);
          }
          int network = 1 + ofNetwork.map(row -> remaining(row, now)).orElse(0);
          int login = 1 + ofLogin.map(MissRow::misses).orElse(0);
          keep(ofNetwork, network(tried), network, now, times.ofNetwork(network));
          keep(ofLogin, login(tried.login()), login, now, times.ofLogin(login));
          return new Begun(Optional.empty(), login);
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
  public void right(Tried tried) {
    transactions.write(
        () -> {
          takeBack(network(tried), false);
          rows.deleteById(login(tried.login()));
        });
  }

  @Override
  public void notMade(Tried tried) {
    transactions.write(
        () -> {
          takeBack(network(tried), false);
          takeBack(login(tried.login()), true);
        });
  }

  private void takeBack(String key, boolean ofLogin) {
    rows.locked(key)
        .ifPresent(
            row -> {
              int misses = Math.max(0, row.misses() - 1);
              boolean waits =
                  (ofLogin ? times.ofLogin(misses) : times.ofNetwork(misses)).isPresent();
              rows.update(
                  new MissRow(key, misses, row.lastMiss(), waits ? row.waitsUntil() : null));
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
