package cn.jihe.app;

import cn.jihe.check.Core;
import cn.jihe.check.Environment;
import cn.jihe.cli.CommandLineProgram;
import cn.jihe.cli.record.VerifyLedgerCommand;
import cn.jihe.cli.record.VerifyReceiptCommand;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Where it starts: without arguments the server, with arguments the command line. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "绩核 Jihe",
            version = "1",
            description =
                "Checks the performance-target declarations and self-evaluations of budget units."
                    + " Every error of every call is application/problem+json (schema Problem)."
                    + " Every answer carries X-Request-Id.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
public final class Application {

  /** The only argument that has the server fill an empty store, to be tried. */
  private static final String DEMO = "--demo";

  private Application() {}

  /**
   * Runs and exits with the program's code.
   *
   * @param args none, or {@code --demo}, start the server
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code;
    boolean demo = args.length == 1 && args[0].equals(DEMO);
    if (args.length == 0 || demo) {
      code = new Server(out, err, System.getenv()).run(demo);
    } else if (args.length == 1 && args[0].equals(Training.ARGUMENT)) {
      code = Training.run();
    } else {
      // A clerk's terminal is no place for log lines.
      if (System.getProperty(LogSetup.LEVEL) == null) {
        System.setProperty(LogSetup.LEVEL, "ERROR");
      }
      Supplier<Core> core = () -> Core.load(System.getenv());
      code =
          new CommandLineProgram(
                  out,
                  err,
                  core,
                  List.of(
                      new VerifyLedgerCommand(
                          out, err, () -> StoppedLedger.of(new Environment(System.getenv()))),
                      new VerifyReceiptCommand(out, err, core),
                      new ResetPassword(out, err, new Environment(System.getenv())),
                      new NewReceiptKey(out, err, new Environment(System.getenv()))))
              .run(args);
    }
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** UTF-8 whatever the locale says. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
