package cn.jihe.account.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationsTest {

  @ParameterizedTest
  @EnumSource
  void theTreeBelowAnOrganisationIsFound(Database database) {
    RunningServer server = SharedServer.on(database);
    People people = People.of(server);
    Organisation bureau = people.root("财政局" + UUID.randomUUID());
    Organisation department = people.below(bureau, "卫生健康委员会");
    Organisation unit = people.below(department, "疾病预防控制中心");
    Organisation other = people.below(bureau, "教育局");
    Organisations organisations = server.context().getBean(Organisations.class);

    assertThat(organisations.within(Set.of(bureau.id())))
        .containsExactlyInAnyOrder(bureau, department, unit, other)
        .startsWith(bureau);
    assertThat(organisations.within(Set.of(department.id()))).containsExactly(department, unit);
    assertThat(organisations.within(Set.of(unit.id(), other.id())))
        .containsExactlyInAnyOrder(unit, other);
    assertThat(organisations.within(Set.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aSuccessorHasWhatItFollowsAfterBelowIt(Database database) {
    RunningServer server = SharedServer.on(database);
    People people = People.of(server);
    Organisation bureau = people.root("财政局" + UUID.randomUUID());
    Organisation heir = people.below(bureau, "新中心");
    Organisation gone =
        people.organisation(
            new Organisation(
                UUID.randomUUID(),
                "旧中心",
                Optional.empty(),
                List.of("老中心"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(bureau.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(heir.id()),
                Optional.empty(),
                0));
    Organisations organisations = server.context().getBean(Organisations.class);

    assertThat(organisations.within(Set.of(heir.id()))).containsExactlyInAnyOrder(heir, gone);
    assertThat(organisations.within(Set.of(gone.id()))).containsExactly(gone);
    assertThat(organisations.names(Set.of(gone.id(), heir.id(), UUID.randomUUID())))
        .isEqualTo(Map.of(gone.id(), "旧中心", heir.id(), "新中心"));
    assertThat(organisations.names(Set.of())).isEmpty();
  }
}
