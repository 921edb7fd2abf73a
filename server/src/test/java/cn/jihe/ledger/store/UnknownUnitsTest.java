package cn.jihe.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.database.Transactions;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnknownUnitsTest {

  private static final String LIST = "/api/v1/organisations/unknown-units?size=200";

  @ParameterizedTest
  @EnumSource
  void theNameOfAUnitOnOldFormsIsTakenAsAnOtherName(Database database) {
    RunningServer server = SharedServer.on(database);
    People people = People.of(server);
    String unit = "区疾控" + UUID.randomUUID().toString().substring(0, 8);
    dossier(server, unit, "甲项目");
    dossier(server, unit, "乙项目");
    Organisation organisation = people.root("疾病预防控制中心" + UUID.randomUUID());
    String names = "/api/v1/organisations/" + organisation.id() + "/other-names";
    String body = "{\"name\": \"" + unit + " \"}";

    Calls part = new Calls(server, people.token(Role.ADMIN, organisation));
    assertThat(part.get(LIST).statusCode()).isEqualTo(403);
    assertThat(part.post(names, body).statusCode()).isEqualTo(403);
    Calls admin = new Calls(server, people.administrator());
    assertThat(dossiers(admin, unit)).isEqualTo(2);
    HttpResponse<byte[]> taken = admin.post(names, body);
    assertThat(taken.statusCode())
        .as(new String(taken.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    assertThat(RunningServer.json(taken).path("otherNames").path(0).asText()).isEqualTo(unit);
    // They are the organisation's now.
    assertThat(dossiers(admin, unit)).isZero();
    assertThat(admin.post(names, body).statusCode()).isEqualTo(404);
  }

  private static long dossiers(Calls admin, String unit) {
    for (JsonNode each : admin.list(LIST).path("items")) {
      if (each.path("name").asText().equals(unit)) {
        return each.path("dossiers").asLong();
      }
    }
    return 0;
  }

  /** One from before there were accounts. */
  private static void dossier(RunningServer server, String unit, String project) {
    JdbcOperations operations = server.context().getBean(JdbcOperations.class);
    server
        .context()
        .getBean(Transactions.class)
        .write(
            () ->
                operations.prepareStatement(
                    "insert into dossier (id, dossier_key, kind, fiscal_year, unit, project,"
                        + " unit_plain, project_plain, versions)"
                        + " values (?, ?, 'DECLARATION', 2024, ?, ?, ?, ?, 0)",
                    statement -> {
                      statement.setObject(1, UUID.randomUUID());
                      statement.setString(2, UUID.randomUUID().toString());
                      statement.setString(3, unit);
                      statement.setString(4, project);
                      statement.setString(5, unit);
                      statement.setString(6, project);
                      return statement.executeUpdate();
                    }));
  }
}
