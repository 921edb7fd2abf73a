package cn.jihe.cli;

import cn.jihe.text.Language;
import cn.jihe.web.Problem;
import java.io.PrintStream;

/** Says file by file where the workbook without our marks was written. */
final class CleanedList implements CleanOutput {

  private final PrintStream out;
  private final Phrases phrases;

  CleanedList(PrintStream out, Language language) {
    this.out = out;
    this.phrases = new Phrases(language, Terminal.isStandardOutput());
  }

  @Override
  public void begin() {}

  @Override
  public String cleaned(String path, String fileName, String written) {
    return Phrases.plain(path)
        + phrases.say("：已清除批注，写入 ", ": cleaned, written to ")
        + Phrases.plain(written);
  }

  @Override
  public String render(String path, String fileName, Problem problem) {
    return phrases.problem(path, problem);
  }

  @Override
  public void print(String rendered) {
    out.println(rendered);
    out.flush();
  }

  @Override
  public void end(RunSummary summary) {
    if (summary.files() > 1) {
      out.println(
          phrases.say(
              "共 %d 个文件，%d 个没有处理".formatted(summary.files(), summary.failed()),
              "%d files, %d of them not cleaned".formatted(summary.files(), summary.failed())));
    }
    out.flush();
  }
}
