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

/** Writes annotated workbooks, or workbooks without any mark of ours. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "检查工作簿并写出批注副本；加 --clean 则清除全部批注、颜色和“校验结果”表。",
      "Checks workbooks and writes annotated copies; with --clean takes all our marks away.",
      "",
      "写到哪里：--out DIR 写进 DIR，保留子文件夹；--in-place 改写原文件；都不写时，写在原文件旁边，",
      "文件名加 -annotated 或 -clean（文件夹必须用 --out 或 --in-place）。除 --in-place 外从不覆盖任何文件。",
      "Where to: --out DIR keeps sub-folders; --in-place rewrites the files; with neither beside each",
      "file, its name ending in -annotated or -clean (a folder needs --out or --in-place). Nothing is",
      "ever overwritten but by --in-place."
    },
    footer = {
      "",
      "退出码 0：全部写出（不带 --clean 时，且没有错误）；1：有必须修改的错误；2：有文件无法读取或没有写出，或用法有误。",
      "Exit code 0: all written and, without --clean, no ERROR; 1: some ERROR; 2: a file could not be"
          + " read or written, or wrong usage."
    })
final class AnnotateCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;
  private final Supplier<Core> core;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--clean",
      description = {"清除批注。", "Take the annotations away."})
  private boolean clean;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {"写进这个文件夹。", "The folder to write to."})
  private @Nullable Path folder;

  @Option(
      names = "--in-place",
      description = {"改写原文件。", "Rewrite the files themselves."})
  private boolean inPlace;

  @Mixin private FileOptions files = new FileOptions();

  AnnotateCommand(PrintStream out, PrintStream err, Supplier<Core> core) {
    this.out = out;
    this.err = err;
    this.core = core;
  }

  @Override
  public Integer call() {
    refuseWrongUsage();
    List<Place> places = Places.found(files.words(), Optional.ofNullable(folder), err);
    CopyTargets copies = copies(places);
    Core parts = core.get();
    if (clean) {
      CleanOutput output =
          files.isJson()
              ? new JsonOutput(out, parts.texts(), files.language())
              : new CleanedList(out, files.language());
      return new CleanRun(parts, output, err, files.language()).over(places, copies);
    }
    CheckOutput output = CheckOutput.of(files.isJson(), out, parts.texts(), files.language());
    return new CheckRun(parts, output, err, files.language(), false)
        .over(places, Optional.of(copies));
  }

  private CopyTargets copies(List<Place> places) {
    if (inPlace) {
      return CopyTargets.inPlace(places);
    }
    return folder == null
        ? CopyTargets.beside(clean ? "-clean" : "-annotated", places)
        : CopyTargets.into(folder, places);
  }

  private void refuseWrongUsage() {
    if (inPlace && folder != null) {
      throw Usage.wrong(spec, "--out 和 --in-place 只能用一个 / --out or --in-place, not both");
    }
    Usage.refuseFile(spec, folder);
    boolean beside = !inPlace && folder == null;
    if (beside && files.words().stream().anyMatch(Places::isFolder)) {
      throw Usage.wrong(
          spec, "文件夹要加 --out DIR 或 --in-place / A folder needs --out DIR or --in-place");
    }
  }
}
