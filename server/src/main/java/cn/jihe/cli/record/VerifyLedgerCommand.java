package cn.jihe.cli.record;

import cn.jihe.audit.Breach;
import cn.jihe.audit.KnownEvent;
import cn.jihe.audit.LedgerVerification;
import cn.jihe.audit.VerificationReport;
import cn.jihe.cli.CommandLineProgram;
import cn.jihe.cli.ExitCode;
import cn.jihe.cli.InputFile;
import cn.jihe.cli.Phrases;
import cn.jihe.cli.Terminal;
import cn.jihe.receipt.ReceiptContent;
import cn.jihe.receipt.ReceiptFile;
import cn.jihe.text.Language;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Verifies the record on the server's own machine. */
@Command(
    name = "verify-ledger",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    footerHeading = "%n")
public final class VerifyLedgerCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;
  private final Supplier<LedgerVerification> ledger;

  @Option(names = "--receipt", paramLabel = "RECEIPT")
  private List<Path> receipts = List.of();

  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  private Language language = Language.ZH;

  public VerifyLedgerCommand(
      PrintStream out, PrintStream err, Supplier<LedgerVerification> ledger) {
    this.out = out;
    this.err = err;
    this.ledger = ledger;
  }

  @Override
  public Integer call() {
    Phrases phrases = new Phrases(language, Terminal.isStandardOutput());
    Optional<List<KnownEvent>> known = known(phrases);
    if (known.isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    VerificationReport report = ledger.get().verify(known.get(), number -> {});
    out.println(
        phrases.say(
            "ledger",
            report.reached().number(),
            report.files(),
            report.forms(),
            report.known(),
            report.reached().hash()));
    for (Breach breach : report.breaches()) {
      out.println("  " + phrases.red(Phrases.whole(breach.said(language))));
    }
    out.println(
        report.holds()
            ? phrases.say("ledgerHolds")
            : phrases.red(phrases.say("ledgerBroken", report.breaches().size())));
    return report.holds() ? ExitCode.CLEAN : ExitCode.ERRORS;
  }

  /** What receipts know; empty when one of them is none. */
  private Optional<List<KnownEvent>> known(Phrases phrases) {
    List<KnownEvent> known = new ArrayList<>();
    for (Path file : receipts) {
      Optional<ReceiptContent> receipt = read(file).map(ReceiptFile::content);
      if (receipt.isEmpty()) {
        err.println(phrases.say("noReceipt", Phrases.plain(String.valueOf(file))));
        return Optional.empty();
      }
      known.add(new KnownEvent(receipt.get().event(), receipt.get().eventHash()));
    }
    return Optional.of(known);
  }

  private static Optional<ReceiptFile> read(Path file) {
    return InputFile.upTo(ReceiptFile.LARGEST, file)
        .flatMap(ReceiptFile::read)
        .filter(ReceiptFile::isSigned);
  }
}
