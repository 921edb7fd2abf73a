package cn.jihe.account.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.support.Database;
import cn.jihe.support.RunningServer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class ManyOrganisationsTest {

  private static final int COUNT = 5_000;
  private static final Duration MOST = Duration.ofSeconds(2);

  @ParameterizedTest
  @EnumSource
  void fiveThousandAreSavedAndOneOfThemIsMoved(Database database) {
    try (RunningServer server = new RunningServer(database.fresh())) {
      Organisations organisations = server.context().getBean(Organisations.class);
      List<Organisation> all = new ArrayList<>();
      all.add(Organisation.named("财政局", Optional.empty(), Optional.empty()));
      for (int i = 1; i < COUNT; i++) {
        Organisation above = all.get((i - 1) / 10);
        all.add(Organisation.named("单位" + i, Optional.of(above.id()), Optional.of("C" + i)));
      }
      organisations.save(List.of(all.getFirst()));

      assertThat(cpu(() -> organisations.save(all))).isLessThan(MOST);
      Organisation last = all.getLast();
      Organisation moved =
          Organisation.named("搬走的", Optional.of(all.get(1).id()), last.code())
              .withIdentity(last.id(), 1);
      assertThat(cpu(() -> organisations.save(List.of(moved)))).isLessThan(MOST);
      assertThat(organisations.within(Set.of(all.get(1).id()))).contains(moved);
      assertThat(organisations.within(Set.of(all.getFirst().id()))).hasSize(COUNT);
    }
  }

  /** What the work costs its thread, which does all of it but for what a database server does. */
  private static Duration cpu(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    System.out.println("took " + took);
    return took;
  }
}
