package cn.jihe.app;

import cn.jihe.check.Environment;
import cn.jihe.text.SettingsException;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Work on the server's store from its command line, by the server's own settings. */
final class OnTheStore {

  private static final int NOT_POSSIBLE = 2;

  private OnTheStore() {}

  /**
   * Does the work.
   *
   * @param work gives the exit code
   * @return that, or 2 when the store cannot be opened or does not do it
   * @throws SettingsException when the settings are wrong
   */
  static int run(Environment environment, PrintStream err, ToIntFunction<ApplicationContext> work) {
    try (ApplicationContext context =
        Server.context(ServerSettings.of(environment), Map.of()).start()) {
      return work.applyAsInt(context);
    } catch (SettingsException e) {
      throw e;
    } catch (RuntimeException e) {
      StartFailure.lines(e).forEach(err::println);
      return NOT_POSSIBLE;
    }
  }
}
