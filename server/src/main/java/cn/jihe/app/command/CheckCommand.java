package cn.jihe.app.command;

import cn.jihe.app.core.Core;
import cn.jihe.template.Language;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks workbooks and prints what was found. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "检查工作簿；文件夹指其下全部 .xlsx .xlsm .xls。",
      "Checks workbooks; a folder means all .xlsx .xlsm .xls below it."
    },
    footer = {
      "",
      "退出码 0：没有错误；1：有错误；2：有文件无法读取，有副本没有写出，或用法有误。",
      "Exit code 0: no ERROR; 1: some ERROR; 2: a file could not be read, a copy could not be"
          + " written, or wrong usage."
    })
final class CheckCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;
  private final Supplier<Core> core;

  @Spec private @Nullable CommandSpec spec;

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

  @Option(
      names = "--annotate",
      paramLabel = "DIR",
      description = {
        "把带批注的副本写进 DIR，保留子文件夹；从不覆盖已有的文件。DIR 在被检查的文件夹之下时，其中的文件不检查。",
        "Write annotated copies into DIR, keeping sub-folders; no existing file is ever overwritten."
            + " Where DIR lies below a folder to check, what is in it is not checked."
      })
  private @Nullable Path copies;

  @Option(
      names = "--fix",
      paramLabel = "DIR",
      description = {
        "把更正后的副本写进 DIR：只做不会改变意思的更正（比较符、全角数字、合计、执行率、得分、等级），列在“校验结果”表上。" + "不能与 --annotate 同时使用。",
        "Write corrected copies into DIR: only corrections that cannot change the meaning, listed on"
            + " the result sheet. Not together with --annotate."
      })
  private @Nullable Path fixes;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE_OR_FOLDER",
      description = {"文件或文件夹。", "Files or folders."})
  private List<String> words = List.of();

  CheckCommand(PrintStream out, PrintStream err, Supplier<Core> core) {
    this.out = out;
    this.err = err;
    this.core = core;
  }

  @Override
  public Integer call() {
    if (copies != null && fixes != null) {
      throw Usage.wrong(spec, "--annotate 与 --fix 请分两次运行 / --annotate and --fix need a run each");
    }
    Usage.refuseFile(spec, copies);
    Usage.refuseFile(spec, fixes);
    Optional<Path> folder = Optional.ofNullable(copies).or(() -> Optional.ofNullable(fixes));
    List<Place> places = Places.found(words, folder, err);
    Core parts = core.get();
    CheckOutput output = CheckOutput.of(json, out, parts.texts(), language);
    return new CheckRun(parts, output, err, language, fixes != null)
        .over(places, folder.map(target -> Copies.into(target, places)));
  }
}
