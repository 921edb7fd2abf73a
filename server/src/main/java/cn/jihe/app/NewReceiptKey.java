package cn.jihe.app;

import cn.jihe.check.Environment;
import cn.jihe.cli.CommandLineProgram;
import cn.jihe.receipt.ReceiptKeys;
import cn.jihe.text.SettingsException;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.Map;
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
  private static final int NOT_POSSIBLE = 2;

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
    try (ApplicationContext context =
        Server.context(ServerSettings.of(environment), Map.of()).start()) {
      Optional<String> fingerprint = context.getBean(ReceiptKeys.class).renew();
      if (fingerprint.isEmpty()) {
        Server.say(err, "receiptKeyInFile");
        return IN_A_FILE;
      }
      Server.say(out, "receiptKeyMade", fingerprint.get());
      return DONE;
    } catch (SettingsException e) {
      throw e;
    } catch (RuntimeException e) {
      StartFailure.lines(e).forEach(err::println);
      return NOT_POSSIBLE;
    }
  }
}
