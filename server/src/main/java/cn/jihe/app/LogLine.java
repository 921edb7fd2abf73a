package cn.jihe.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import cn.jihe.web.filter.RequestLog;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes one event of the log: time, level, request id, logger, message. */
final class LogLine extends LayoutBase<ILoggingEvent> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

  @Override
  public String doLayout(ILoggingEvent event) {
    String request = event.getMDCPropertyMap().getOrDefault(RequestLog.MDC_KEY, "-");
    String name = event.getLoggerName();
    StringBuilder line =
        new StringBuilder(TIME.format(event.getInstant()))
            .append(' ')
            .append(event.getLevel())
            .append(" [")
            .append(request)
            .append("] ")
            .append(name, name.lastIndexOf('.') + 1, name.length())
            .append(' ')
            .append(event.getFormattedMessage())
            .append('\n');
    if (event.getThrowableProxy() != null) {
      line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line.toString();
  }
}
