package cn.jihe.cli;

import cn.jihe.check.Core;
import cn.jihe.text.Language;
import cn.jihe.text.SettingsException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The command line. Starts neither server nor database. */
@Command(
    name = "jihe-server",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    synopsisSubcommandLabel =
        "[check | annotate | compare | verify-ledger | verify-receipt | reset-password"
            + " | new-receipt-key]")
public final class CommandLineProgram {

  private final PrintStream out;
  private final PrintStream err;
  private final Supplier<Core> core;
  private final List<? extends Callable<Integer>> further;

  /**
   * @param out for results
   * @param err for everything else
   * @param core asked for once a check begins, so that help stays quick
   * @param further commands besides those that check
   */
  public CommandLineProgram(
      PrintStream out,
      PrintStream err,
      Supplier<Core> core,
      List<? extends Callable<Integer>> further) {
    this.out = out;
    this.err = err;
    this.core = core;
    this.further = List.copyOf(further);
  }

  /** With those that check alone. */
  public CommandLineProgram(PrintStream out, PrintStream err, Supplier<Core> core) {
    this(out, err, core, List.of());
  }

  /** Runs the arguments and gives the exit code: 0, 1 or 2 as {@link ExitCode} has them. */
  public int run(String... args) {
    CommandLine line = new CommandLine(this);
    line.addSubcommand(new CheckCommand(out, err, core));
    line.addSubcommand(new AnnotateCommand(out, err, core));
    line.addSubcommand(
        new CompareCommand(
            out, err, (to, words) -> new CommandLineProgram(to, err, core).run(words)));
    further.forEach(line::addSubcommand);
    line.setResourceBundle(new UsageTexts());
    line.registerConverter(Language.class, new LanguageName());
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(
        (exception, wrong) -> {
          err.println(Phrases.inAll("wrongUsage", String.valueOf(exception.getMessage())));
          exception.getCommandLine().usage(err);
          return ExitCode.INCOMPLETE;
        });
    line.setExecutionExceptionHandler(
        (exception, ran, parsed) -> {
          err.println(
              exception instanceof SettingsException
                  ? exception.getMessage()
                  : Phrases.inAll("internalError", exception));
          return ExitCode.INCOMPLETE;
        });
    return line.execute(args);
  }

  /** The language's short name, as the option takes it. */
  private static final class LanguageName implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "zh" -> Language.ZH;
        case "en" -> Language.EN;
        default -> throw new TypeConversionException("--lang zh|en");
      };
    }
  }

  /** From the jar's manifest. */
  public static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version =
          Optional.ofNullable(CommandLineProgram.class.getPackage().getImplementationVersion())
              .orElse("development");
      return new String[] {"绩核 Jihe " + version};
    }
  }
}
