package cn.jihe.cli;

import cn.jihe.text.Language;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command over workbooks takes: the files, and how to speak of them. */
final class FileOptions {

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh")
  private Language language = Language.ZH;

  @Parameters(arity = "1..*", paramLabel = "FILE_OR_FOLDER", descriptionKey = "files")
  private List<String> words = List.of();

  boolean isJson() {
    return json;
  }

  Language language() {
    return language;
  }

  List<String> words() {
    return words;
  }
}
