package cn.jihe.cli;

import cn.jihe.check.Core;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Mixin private FileOptions files = new FileOptions();

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
    List<Place> places = Places.found(files.words(), folder, err);
    Core parts = core.get();
    CheckOutput output = CheckOutput.of(files.isJson(), out, parts.texts(), files.language());
    return new CheckRun(parts, output, err, files.language(), fixes != null)
        .over(places, folder.map(target -> CopyTargets.into(target, places)));
  }
}
