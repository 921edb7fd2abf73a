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
    footerHeading = "%n")
final class CheckCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;
  private final Supplier<Core> core;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private FileOptions files = new FileOptions();

  @Option(names = "--annotate", paramLabel = "DIR")
  private @Nullable Path copies;

  @Option(names = "--fix", paramLabel = "DIR")
  private @Nullable Path fixes;

  CheckCommand(PrintStream out, PrintStream err, Supplier<Core> core) {
    this.out = out;
    this.err = err;
    this.core = core;
  }

  @Override
  public Integer call() {
    if (copies != null && fixes != null) {
      throw Usage.wrong(spec, Phrases.inAll("annotateOrFix"));
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
