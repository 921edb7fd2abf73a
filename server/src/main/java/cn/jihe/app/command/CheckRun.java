package cn.jihe.app.command;

import cn.jihe.app.command.Output.Tally;
import cn.jihe.app.core.Core;
import cn.jihe.rule.Severity;
import cn.jihe.submission.CheckOutcome;
import cn.jihe.template.Language;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Whereabouts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks many files at once and prints their results in order. */
final class CheckRun {

  private static final Logger LOG = LoggerFactory.getLogger(CheckRun.class);

  /** How many results, as text, may wait for the one before them; per thread. */
  private static final int AHEAD = 4;

  /** So many threads fit a heap of 512 MB; large workbooks wait for each other besides. */
  private static final int MOST_THREADS = 8;

  private final Core core;
  private final Output output;
  private final PrintStream err;
  private final Language language;

  CheckRun(Core core, Output output, PrintStream err, Language language) {
    this.core = core;
    this.output = output;
    this.err = err;
    this.language = language;
  }

  private record Done(String rendered, Tally tally) {}

  /** Checks what the words mean and gives the exit code. */
  int over(List<String> words) {
    List<Place> places = Places.of(words);
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    Tally tally = Tally.NOTHING;
    output.begin();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads);
        Progress progress =
            Progress.over(places.size(), err, language, Terminal.isStandardError())) {
      Deque<Future<Done>> ahead = new ArrayDeque<>();
      for (Place place : places) {
        ahead.add(pool.submit(() -> check(place)));
        if (ahead.size() > threads * AHEAD) {
          tally = tally.plus(print(ahead.remove(), progress));
        }
      }
      while (!ahead.isEmpty()) {
        tally = tally.plus(print(ahead.remove(), progress));
      }
    }
    output.end(tally);
    if (places.isEmpty()) {
      err.println("没有找到工作簿 / No workbooks found: " + String.join(" ", words));
    }
    return tally.exitCode();
  }

  private Tally print(Future<Done> next, Progress progress) {
    try {
      Done done = next.get();
      progress.around(() -> output.print(done.rendered()));
      return done.tally();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Done check(Place place) {
    return switch (place) {
      case Place.Unreadable unreadable -> unreadable(unreadable.name(), unreadable.kind());
      case Place.Workbook workbook -> check(workbook);
    };
  }

  private Done check(Place.Workbook workbook) {
    byte[] bytes;
    try {
      if (Files.size(workbook.path()) > core.limits().uploadBytes()) {
        return unreadable(workbook.name(), ProblemKind.TOO_LARGE);
      }
      bytes = Files.readAllBytes(workbook.path());
    } catch (NoSuchFileException e) {
      return unreadable(workbook.name(), ProblemKind.FILE_NOT_FOUND);
    } catch (IOException e) {
      return unreadable(workbook.name(), ProblemKind.FILE_UNREADABLE);
    }
    try {
      return done(workbook.name(), core.checks().check(fileName(workbook.name()), bytes));
    } catch (RuntimeException e) {
      // One file that trips the program must not lose the results of the others.
      LOG.error("check failed: {}", Whereabouts.of(e));
      return unreadable(workbook.name(), ProblemKind.INTERNAL);
    }
  }

  private Done done(String path, CheckOutcome outcome) {
    return switch (outcome) {
      case CheckOutcome.Refused refused ->
          new Done(
              output.render(path, refused.fileName(), Problem.of(refused, language)),
              new Tally(1, 1, 0, 0, 0));
      case CheckOutcome.Checked checked ->
          new Done(
              output.render(path, checked),
              new Tally(
                  1,
                  0,
                  checked.report().count(Severity.ERROR),
                  checked.report().count(Severity.WARNING),
                  checked.report().count(Severity.NOTE)));
    };
  }

  private Done unreadable(String path, ProblemKind kind) {
    return new Done(
        output.render(path, fileName(path), Problem.of(kind, language)), new Tally(1, 1, 0, 0, 0));
  }

  private static String fileName(String path) {
    return path.substring(
        Math.max(path.lastIndexOf('/'), path.lastIndexOf(java.io.File.separatorChar)) + 1);
  }
}
