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
    footerHeading = "%n")
final class AnnotateCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;
  private final Supplier<Core> core;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--clean")
  private boolean clean;

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path folder;

  @Option(names = "--in-place")
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
      throw Usage.wrong(spec, Phrases.inAll("outOrInPlace"));
    }
    Usage.refuseFile(spec, folder);
    boolean beside = !inPlace && folder == null;
    if (beside && files.words().stream().anyMatch(Places::isFolder)) {
      throw Usage.wrong(spec, Phrases.inAll("folderNeedsTarget"));
    }
  }
}
