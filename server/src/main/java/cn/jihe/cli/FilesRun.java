package cn.jihe.cli;

import cn.jihe.check.WorkWatch;
import cn.jihe.text.Language;
import cn.jihe.web.FailureTrace;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same with many files at once and prints what came of them in order. */
final class FilesRun {

  private static final Logger LOG = LoggerFactory.getLogger(FilesRun.class);

  /** How many results, as text, may wait for the one before them; per thread. */
  private static final int AHEAD = 4;

  /** So many threads fit a heap of 512 MB; large workbooks wait for each other besides. */
  private static final int MOST_THREADS = 8;

  private final Output output;
  private final PrintStream err;
  private final Language language;
  private final int seconds;

  /**
   * A run.
   *
   * @param seconds how many seconds of processor time a file may take
   */
  FilesRun(Output output, PrintStream err, Language language, int seconds) {
    this.seconds = seconds;
    this.output = output;
    this.err = err;
    this.language = language;
  }

  /** What came of one file: its text, and how it counts. */
  record Done(String rendered, RunSummary summary) {}

  /** What is done with each file. */
  interface Work {
    /** Does it; {@code place} is the file's number in the list. */
    Done on(int place, Place.Workbook workbook) throws FileTrouble;
  }

  /** Does the work on all places and gives the exit code. */
  int over(List<Place> places, Work work) {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    RunSummary summary = RunSummary.NOTHING;
    output.begin();
    try (WorkWatch watch = new WorkWatch(seconds);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Progress progress =
            Progress.over(places.size(), err, language, Terminal.isStandardError())) {
      Deque<Future<Done>> ahead = new ArrayDeque<>();
      for (int i = 0; i < places.size(); i++) {
        int place = i;
        ahead.add(
            pool.submit(() -> watch.allowance().during(() -> one(place, places.get(place), work))));
        if (ahead.size() > threads * AHEAD) {
          summary = summary.plus(print(ahead.remove(), progress));
        }
      }
      while (!ahead.isEmpty()) {
        summary = summary.plus(print(ahead.remove(), progress));
      }
    }
    output.end(summary);
    return summary.exitCode();
  }

  private RunSummary print(Future<Done> next, Progress progress) {
    try {
      Done done = next.get();
      progress.around(() -> output.print(done.rendered()));
      return done.summary();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Done one(int number, Place place, Work work) {
    return switch (place) {
      case Place.Unreadable unreadable -> failed(unreadable.name(), unreadable.kind());
      case Place.Workbook workbook -> {
        try {
          yield work.on(number, workbook);
        } catch (FileTrouble e) {
          yield failed(workbook.name(), e.kind());
        } catch (RuntimeException e) {
          // One file that trips the program must not lose the results of the others.
          LOG.error("failed: {}", FailureTrace.of(e));
          yield failed(workbook.name(), ProblemKind.INTERNAL);
        }
      }
    };
  }

  private Done failed(String path, ProblemKind kind) {
    return failed(path, Problem.of(kind, language));
  }

  Done failed(String path, Problem problem) {
    return new Done(output.render(path, InputFile.nameIn(path), problem), RunSummary.FAILED);
  }
}
