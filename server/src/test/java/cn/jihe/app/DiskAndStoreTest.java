package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import cn.jihe.web.Capacity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DiskAndStoreTest {

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatIsTakenAndWhatIsFreeCanBeAskedFor(Database database) {
    RunningServer server = SharedServer.on(database);
    byte[] workbook = new FilledDeclaration().ofProject("占用空间").xlsx();
    Capacity capacity = server.context().getBean(Capacity.class);
    long before = capacity.now().results().orElseThrow();
    server.send(new Multipart().file("占用.xlsx", workbook).post(server.at("/check")));
    Capacity.Room room = capacity.now();
    assertThat(room.diskFree().orElseThrow()).isPositive();
    assertThat(room.diskTotal().orElseThrow()).isGreaterThan(room.diskFree().orElseThrow());
    assertThat(room.store().orElseThrow()).isGreaterThan(10_000);
    assertThat(room.results().orElseThrow()).isGreaterThanOrEqualTo(before + workbook.length);
    assertThat(room.resultsAtMost()).isEqualTo(2048L << 20);
  }
}
