package cn.jihe.app.command;

import cn.jihe.template.Language;
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

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress over(int files, PrintStream err, Language language) {
    if (files <= FEW || !Terminal.isStandardError()) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(language == Language.ZH ? "检查" : "Checking")
            .setInitialMax(files)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
            .build());
  }

  /** Does one file's printing and counts it. */
  void around(Runnable printing) {
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
