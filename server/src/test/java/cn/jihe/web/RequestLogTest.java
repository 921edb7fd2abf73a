package cn.jihe.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.ResultSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class RequestLogTest {

  @Test
  void noLineOfTheLogHoldsTheAddressOfAResult() {
    ResultSite site = ResultSite.shared();
    Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    all.addAppender(lines);
    try {
      String result = site.check("表.xlsx", new FilledDeclaration().xlsx());
      site.page(result);
      site.file(result + "/result.xlsx");
      site.post(result + "/delete", ResultSite.form("a", "b"));
      site.get(result);
      String id = result.substring("/checks/".length());
      List<String> said =
          List.copyOf(lines.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
      assertThat(said).anyMatch(line -> line.startsWith("GET /checks/*/result.xlsx 200"));
      assertThat(said).noneMatch(line -> line.contains(id));
    } finally {
      all.detachAppender(lines);
    }
  }
}
