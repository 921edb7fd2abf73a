package cn.jihe.support;

import java.lang.reflect.Constructor;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One server for all tests that need no settings of their own, or one for each database: started at
 * first use, stopped with the process. Whoever stores something there does so for projects or units
 * of its own. Gives a test's constructor the server's beans, {@code EmbeddedServer} among them.
 * Runs on {@link FailingChecks}.
 */
public final class SharedServer implements ParameterResolver {

  private static final Map<Database, RunningServer> SERVERS = new EnumMap<>(Database.class);

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(SharedServer::stop));
  }

  /** The one on this database. */
  public static synchronized RunningServer on(Database database) {
    return SERVERS.computeIfAbsent(
        database, each -> new RunningServer(each.fresh(), Map.of(FailingChecks.PROPERTY, true)));
  }

  private static synchronized void stop() {
    SERVERS.values().forEach(RunningServer::close);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getDeclaringExecutable() instanceof Constructor
        && on(Database.H2).context().containsBean(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return on(Database.H2).context().getBean(parameter.getParameter().getType());
  }
}
