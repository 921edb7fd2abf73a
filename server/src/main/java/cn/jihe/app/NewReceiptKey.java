package cn.jihe.app;

import cn.jihe.check.Environment;
import cn.jihe.cli.CommandLineProgram;
import cn.jihe.receipt.ReceiptKeys;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Has a new key sign receipts, for whoever can get at the server's own settings. */
@Command(
    name = "new-receipt-key",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    footerHeading = "%n")
final class NewReceiptKey implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int IN_A_FILE = 1;

  private final PrintStream out;
  private final PrintStream err;
  private final Environment environment;

  NewReceiptKey(PrintStream out, PrintStream err, Environment environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return OnTheStore.run(environment, err, this::renew);
  }

  private int renew(ApplicationContext context) {
    Optional<String> fingerprint = context.getBean(ReceiptKeys.class).renew();
    if (fingerprint.isEmpty()) {
      Server.say(err, "receiptKeyInFile");
      return IN_A_FILE;
    }
    Server.say(out, "receiptKeyMade", fingerprint.get());
    return DONE;
  }
}
