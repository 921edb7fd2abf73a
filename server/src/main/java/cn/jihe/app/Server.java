package cn.jihe.app;

import cn.jihe.check.Environment;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import cn.jihe.web.PublicUrl;
import cn.jihe.web.filter.OwnHosts;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the server until the process is told to stop. */
final class Server {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private static final Pattern PORT_NUMBER = Pattern.compile("\\d{1,5}");

  private static final int STARTED = 0;
  private static final int CANNOT_START = 2;
  private static final String PORT = "JIHE_PORT";

  /** Said who could hand in before there were accounts. */
  private static final String SUBMISSIONS_FROM = "JIHE_SUBMISSIONS_FROM";

  private static final int HIGHEST_PORT = 65_535;

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;

  Server(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /**
   * Starts and waits for the end.
   *
   * @return the exit code
   */
  int run() {
    return run(false);
  }

  /**
   * The same.
   *
   * @param demo whether to fill an empty store to be tried
   */
  int run(boolean demo) {
    String port = environment.getOrDefault(PORT, "0");
    if (!PORT_NUMBER.matcher(port).matches() || Integer.parseInt(port) > HIGHEST_PORT) {
      say(err, "noPort", PORT, port);
      return CANNOT_START;
    }
    ServerSettings settings;
    try {
      settings = ServerSettings.of(new Environment(environment));
    } catch (SettingsException e) {
      StartFailure.lines(e).forEach(err::println);
      return CANNOT_START;
    }
    if (!environment.getOrDefault(SUBMISSIONS_FROM, "").isBlank()) {
      LOG.warn("{} is ignored: who hands in signs in", SUBMISSIONS_FROM);
    }
    ApplicationContext context = context(settings, Map.of());
    try {
      context.start();
      FirstStart first = new FirstStart(context, new Environment(environment), out);
      if (demo) {
        first.demo();
      } else {
        first.administrator();
      }
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      say(
          out,
          "started",
          context.getBean(PublicUrl.class).base().orElseGet(() -> server.getURL().toString()));
      if (context.getBean(OwnHosts.class).isNameless()) {
        say(err, "noName", PublicUrl.SETTING);
      }
    } catch (RuntimeException e) {
      context.close();
      StartFailure.lines(e).forEach(err::println);
      return CANNOT_START;
    }
    waitForEnd(context);
    return STARTED;
  }

  /**
   * A server that is not started yet.
   *
   * @param others what else its own parts ask for
   */
  static ApplicationContext context(ServerSettings settings, Map<String, Object> others) {
    // Without deduction the start asks no cloud about itself.
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .mainClass(Application.class)
        .properties(settings.properties())
        .properties(others)
        .build();
  }

  /** A line in each language. */
  static void say(PrintStream to, String key, Object... values) {
    to.println(Messages.beside(Server.class).words(key, values).inAll(System.lineSeparator()));
    to.flush();
  }

  private static void waitForEnd(ApplicationContext context) {
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  context.close();
                  end.countDown();
                },
                "stop"));
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
