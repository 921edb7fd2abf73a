package cn.jihe.cli;

import cn.jihe.check.TypedList;
import cn.jihe.text.Language;
import cn.jihe.web.Problem;
import java.io.PrintStream;

/** Says file by file where the workbook without our marks was written. */
final class CleanedList implements CleanOutput {

  private final PrintStream out;
  private final Phrases phrases;
  private final Language language;

  CleanedList(PrintStream out, Language language) {
    this.out = out;
    this.language = language;
    this.phrases = new Phrases(language, Terminal.isStandardOutput());
  }

  @Override
  public void begin() {}

  @Override
  public String cleaned(String path, String fileName, String written, TypedList typed) {
    StringBuilder said =
        new StringBuilder(phrases.say("cleaned", Phrases.plain(path), Phrases.plain(written)));
    if (!typed.texts().isEmpty()) {
      said.append('\n').append(phrases.say("typed", typed.texts().size()));
      typed.lines(language).forEach(line -> said.append("\n  ").append(Phrases.whole(line)));
    }
    return said.toString();
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
      out.println(phrases.say("cleanedInAll", summary.files(), summary.failed()));
    }
    out.flush();
  }
}
