package cn.jihe.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;

/**
 * Sets up the log: to standard error, because standard output belongs to results. In code, because
 * reading the same from XML takes longer than many checks; a file named by {@code
 * -Dlogback.configurationFile} takes its place.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {

  /** A system property: the level of the log, INFO when absent. */
  static final String LEVEL = "jihe.log.level";

  private static final String OWN_CONFIGURATION = "logback.configurationFile";

  @Override
  public ExecutionStatus configure(LoggerContext log) {
    if (System.getProperty(OWN_CONFIGURATION) != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    LogLine line = new LogLine();
    line.setContext(log);
    line.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(log);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(line);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(log);
    appender.setTarget(ConsoleTarget.SystemErr.getName());
    appender.setEncoder(encoder);
    appender.start();
    ch.qos.logback.classic.Logger root = log.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(System.getProperty(LEVEL), Level.INFO));
    root.addAppender(appender);
    log.getLogger("io.micronaut").setLevel(Level.WARN);
    log.getLogger("io.netty").setLevel(Level.WARN);
    log.getLogger("com.zaxxer.hikari").setLevel(Level.WARN);
    log.getLogger("org.flywaydb").setLevel(Level.WARN);
    log.getLogger("org.flywaydb.core.internal.command.DbMigrate").setLevel(Level.INFO);
    // A server that cannot start says so itself, in two sentences.
    log.getLogger("io.micronaut.http.server.netty.NettyHttpServer").setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
