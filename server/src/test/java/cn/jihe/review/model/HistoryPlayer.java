package cn.jihe.review.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Plays histories: eight clients at once, each with choices of its own that go by the seed. */
final class HistoryPlayer {

  private final Servers servers;
  private final Cast cast;
  private final int deeds;
  private final int dossiers;

  /**
   * @param deeds in each history
   * @param dossiers that they are about
   */
  HistoryPlayer(Servers servers, Cast cast, int deeds, int dossiers) {
    this.servers = servers;
    this.cast = cast;
    this.deeds = deeds;
    this.dossiers = dossiers;
  }

  /** What was played, with nothing yet of what is on record. */
  record Played(long seed, Board board) {

    PlayedHistory recorded(Connection connection, Cast cast) throws SQLException {
      KeptRecords records = KeptRecords.on(connection, cast);
      List<KeptDossier> kept = new ArrayList<>();
      for (String dossier : board.dossiers()) {
        kept.add(records.dossier(dossier));
      }
      return new PlayedHistory(seed, List.copyOf(board.deeds), kept, List.copyOf(board.seen));
    }
  }

  /**
   * Plays one.
   *
   * @param killed one of them is killed in the midst of it; null: all live on
   */
  Played play(long seed, @Nullable KilledServers killed) {
    Board board = new Board(cast, seed, dossiers);
    Wire wire = new Wire(servers);
    Random random = new Random(seed);
    int clients = cast.eight().size();
    try (ExecutorService all = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> playing = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int twin = i - (clients - cast.twins().size());
        Hand hand = new Hand(cast.eight().get(i), wire, board, new Random(random.nextLong()));
        Player player = new Player(hand, twin < 0 ? null : cast.twins().get(twin));
        int own = deeds / clients + (i < deeds % clients ? 1 : 0);
        playing.add(all.submit(() -> play(player, own)));
      }
      if (killed != null) {
        kill(killed, random, board, playing);
      }
      for (Future<?> one : playing) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return new Played(seed, board);
  }

  private static void play(Player player, int times) {
    for (int i = 0; i < times; ) {
      if (player.play()) {
        i++;
      } else {
        pause();
      }
    }
  }

  /** There may be something to do then. */
  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** After so many deeds, and a moment that falls anywhere in those that are under way. */
  private void kill(KilledServers killed, Random random, Board board, List<Future<?>> playing)
      throws InterruptedException {
    int enough = random.nextInt(deeds / 10, deeds * 7 / 10);
    while (board.deeds.size() < enough && !playing.stream().allMatch(Future::isDone)) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    TimeUnit.MICROSECONDS.sleep(random.nextInt(30_000));
    killed.kill(random.nextInt(killed.count()));
  }
}
