package cn.jihe.cli;

import cn.jihe.text.Language;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command over workbooks takes: the files, and how to speak of them. */
final class FileOptions {

  @Option(
      names = "--json",
      description = {"输出一个 JSON 数组。", "Print one JSON array."})
  private boolean json;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      description = {"消息语言，默认 zh。", "Language of messages; default zh."})
  private Language language = Language.ZH;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE_OR_FOLDER",
      description = {"文件或文件夹。", "Files or folders."})
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
