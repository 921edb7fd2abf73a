package cn.jihe.web.scan;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets no file on that the operator's virus scanner has not found clean. Where there is no scanner
 * all are let on; where there is one and it does not answer, none.
 */
public final class VirusScan implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

  /** As many as a scanner takes on at once as it comes; further ones wait for their turn. */
  private static final int AT_ONCE = 10;

  private final Optional<ScannerSettings> scanner;
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final ScheduledThreadPoolExecutor alarm;

  /**
   * @param scanner empty when the operator has none
   */
  public VirusScan(Optional<ScannerSettings> scanner) {
    this.scanner = scanner;
    this.alarm =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "scan-alarm");
              thread.setDaemon(true);
              return thread;
            });
    alarm.setRemoveOnCancelPolicy(true);
  }

  /**
   * Has files scanned, one after the other; call it on a thread that may block.
   *
   * @throws ProblemException of kind INFECTED when something is found in one, of kind NOT_SCANNED
   *     when one cannot be scanned, of kind BUSY when too many others wait to be
   */
  public void check(List<Upload> files) {
    scanner.ifPresent(settings -> files.forEach(file -> check(settings, file)));
  }

  private void check(ScannerSettings settings, Upload file) {
    switch (verdict(settings, file)) {
      case ScanVerdict.Clean clean -> LOG.debug("{} bytes scanned", file.size());
      case ScanVerdict.Found found -> {
        LOG.warn("the virus scanner found {} in an upload of {} bytes", found.what(), file.size());
        throw new ProblemException(ProblemKind.INFECTED);
      }
      case ScanVerdict.Undecided undecided -> {
        LOG.error(
            "the virus scanner does not say whether {} bytes are clean: {}",
            file.size(),
            undecided.said());
        throw new ProblemException(ProblemKind.NOT_SCANNED);
      }
    }
  }

  private ScanVerdict verdict(ScannerSettings settings, Upload file) {
    try {
      if (!turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ProblemException(ProblemKind.BUSY);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemKind.BUSY);
    }
    try (InputStream bytes = file.open();
        ScanConnection connection = new ScanConnection()) {
      ScheduledFuture<?> end =
          alarm.schedule(
              () -> hangUp(connection), settings.patience().toMillis(), TimeUnit.MILLISECONDS);
      try {
        connection.open(settings);
        return connection.scan(bytes);
      } finally {
        end.cancel(false);
      }
    } catch (IOException away) {
      return new ScanVerdict.Undecided("it cannot be asked: " + away);
    } finally {
      turns.release();
    }
  }

  private static void hangUp(ScanConnection connection) {
    try {
      connection.close();
    } catch (IOException alreadyGone) {
      LOG.debug("a connection to the virus scanner was gone already");
    }
  }

  @Override
  public void close() {
    alarm.shutdownNow();
  }
}
