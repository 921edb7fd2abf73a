package cn.jihe.cli;

import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, on a terminal and for more than a few files; else nothing. */
final class Progress implements AutoCloseable {

  private static final int FEW = 5;
  private static final int WIDTH = 80;
  private static final int REDRAW_MILLIS = 200;

  /** Takes the bar off the line on which a result is printed. */
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final @Nullable ProgressBar bar;

  private Progress(PrintStream err, @Nullable ProgressBar bar) {
    this.err = err;
    this.bar = bar;
  }

  /**
   * A bar over so many files.
   *
   * @param terminal whether a person looks at standard error
   */
  static Progress over(int files, PrintStream err, Language language, boolean terminal) {
    if (files <= FEW || !terminal) {
      return new Progress(err, null);
    }
    return new Progress(
        err,
        new ProgressBarBuilder()
            .setTaskName(Messages.beside(Progress.class).in(language).say("checking"))
            .setInitialMax(files)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
            .build());
  }

  /** Does one file's printing and counts it. */
  void around(Runnable printing) {
    if (bar != null) {
      err.print(CLEAR_LINE);
      err.flush();
    }
    printing.run();
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
