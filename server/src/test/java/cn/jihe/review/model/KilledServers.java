package cn.jihe.review.model;

import cn.jihe.support.ServerProcess;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Servers in processes of their own, which are killed and started again. */
final class KilledServers implements Servers, AutoCloseable {

  private final AtomicReferenceArray<ServerProcess> processes;
  private final AtomicReferenceArray<CompletableFuture<Void>> starting;
  private final Map<String, String> settings;
  private final AtomicInteger kills = new AtomicInteger();

  /** So many on the store at this address. */
  KilledServers(String url, int count) {
    settings = Map.of("JIHE_DB_URL", url, "JIHE_UPLOADS_PER_MINUTE", "0");
    processes = new AtomicReferenceArray<>(count);
    starting = new AtomicReferenceArray<>(count);
    for (int i = 0; i < count; i++) {
      processes.set(i, ServerProcess.ready(settings));
      starting.set(i, CompletableFuture.completedFuture(null));
    }
  }

  @Override
  public int count() {
    return processes.length();
  }

  @Override
  public URI at(int server, String path) {
    return processes.get(server).at(path);
  }

  /** Kills one, unless it has not come back yet; another takes its place as soon as it can. */
  void kill(int server) {
    if (starting.get(server).isDone()) {
      processes.get(server).kill();
      kills.incrementAndGet();
      starting.set(
          server,
          CompletableFuture.runAsync(() -> processes.set(server, ServerProcess.ready(settings))));
    }
  }

  int kills() {
    return kills.get();
  }

  @Override
  public void close() {
    for (int i = 0; i < count(); i++) {
      starting.get(i).join();
      processes.get(i).stop();
    }
  }
}
