package cn.jihe.cli.record;

import cn.jihe.check.Core;
import cn.jihe.cli.CommandLineProgram;
import cn.jihe.cli.ExitCode;
import cn.jihe.cli.InputFile;
import cn.jihe.cli.Phrases;
import cn.jihe.cli.Terminal;
import cn.jihe.receipt.PublishedKeys;
import cn.jihe.receipt.ReceiptDesk;
import cn.jihe.receipt.ReceiptDesk.HeldWorkbook;
import cn.jihe.receipt.ReceiptDesk.Verified;
import cn.jihe.receipt.ReceiptFile;
import cn.jihe.text.Language;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a receipt, and a workbook beside it, without a server and without a network. */
@Command(
    name = "verify-receipt",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    footerHeading = "%n")
public final class VerifyReceiptCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;
  private final Supplier<Core> core;

  @Parameters(index = "0", paramLabel = "RECEIPT", descriptionKey = "receipt")
  private Path receipt = Path.of("");

  @Parameters(index = "1", arity = "0..1", paramLabel = "WORKBOOK", descriptionKey = "workbook")
  private @Nullable Path workbook;

  @Option(names = "--key", paramLabel = "FILE")
  private @Nullable Path key;

  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  private Language language = Language.ZH;

  public VerifyReceiptCommand(PrintStream out, PrintStream err, Supplier<Core> core) {
    this.out = out;
    this.err = err;
    this.core = core;
  }

  /** A file that this command was given and cannot use. */
  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String said) {
      super(said, null, false, false);
    }
  }

  @Override
  public Integer call() {
    Phrases phrases = new Phrases(language, Terminal.isStandardOutput());
    try {
      List<PublicKey> known = known(phrases);
      byte[] file = read(receipt, ReceiptFile.LARGEST, phrases);
      Optional<HeldWorkbook> beside = beside(phrases);
      ReceiptDesk desk = new ReceiptDesk(core.get().checks());
      return say(desk.verify(file, beside, known), phrases);
    } catch (Unusable unusable) {
      err.println(unusable.getMessage());
      return ExitCode.INCOMPLETE;
    }
  }

  private List<PublicKey> known(Phrases phrases) throws Unusable {
    if (key == null) {
      return List.of();
    }
    List<PublicKey> known = PublishedKeys.read(read(key, ReceiptFile.LARGEST, phrases));
    if (known.isEmpty()) {
      throw new Unusable(phrases.say("noKeys", Phrases.plain(String.valueOf(key))));
    }
    return known;
  }

  private Optional<HeldWorkbook> beside(Phrases phrases) throws Unusable {
    if (workbook == null) {
      return Optional.empty();
    }
    byte[] bytes = read(workbook, core.get().limits().uploadBytes(), phrases);
    return Optional.of(new HeldWorkbook(String.valueOf(workbook.getFileName()), bytes));
  }

  private static byte[] read(Path file, long most, Phrases phrases) throws Unusable {
    return InputFile.upTo(most, file)
        .orElseThrow(
            () -> new Unusable(phrases.say("unusable", Phrases.plain(String.valueOf(file)))));
  }

  private int say(Verified verified, Phrases phrases) {
    String fingerprint = verified.verdict().receipt().map(ReceiptFile::fingerprint).orElse("");
    String seal = phrases.say("seal." + verified.verdict().seal().name(), fingerprint);
    out.println(verified.verdict().isWhole() ? seal : phrases.red(seal));
    verified
        .match()
        .ifPresent(
            match -> {
              String said = phrases.say("match." + match.name());
              out.println(verified.isGood() ? said : phrases.red(said));
            });
    if (verified.refused().isPresent()) {
      out.println(
          phrases.problem(String.valueOf(workbook), verified.refused().get().problem(language)));
      return ExitCode.INCOMPLETE;
    }
    return verified.isGood() ? ExitCode.CLEAN : ExitCode.ERRORS;
  }
}
