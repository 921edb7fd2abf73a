package cn.jihe.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Organisation;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import cn.jihe.support.StoredRows;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever hands in and whoever founds an organisation take dossiers in one order. */
final class AdoptionOrderTest {

  private static UUID dossier(RunningServer server, String unit, String project, int versions) {
    String dossier = "";
    for (int i = 0; i < versions; i++) {
      byte[] form =
          new FilledDeclaration()
              .with("E5", unit)
              .with("E13", "≥" + (20 + i) + ".00(场)")
              .ofProject(project)
              .xlsx();
      dossier = RunningServer.json(server.submit("表.xlsx", form)).at("/stored/0/dossier").asText();
    }
    return UUID.fromString(dossier);
  }

  /** As from before there were organisations. */
  private static void disown(StoredRows rows, UUID dossier, String key) {
    rows.change(
        "update dossier set organisation_id = null, dossier_key = '"
            + key
            + dossier
            + "' where id = '"
            + dossier
            + "'");
  }

  @Test
  void theSecondIsNotTakenWhileTheFirstIsWaitedFor() throws Exception {
    RunningServer server = SharedServer.on(Database.POSTGRESQL);
    StoredRows rows = new StoredRows(server);
    String unit = "归户单位" + UUID.randomUUID();
    UUID first = dossier(server, unit, "甲", 1);
    UUID second = dossier(server, unit, "乙", 2);
    rows.change(
        "update organisation set name = cast(id as varchar(64)),"
            + " name_plain = cast(id as varchar(64)) where name = '"
            + unit
            + "'");
    disown(rows, first, "0");
    disown(rows, second, "z");
    CompletableFuture<Organisation> founded;
    try (Connection sender = Database.POSTGRESQL.connect(url(server));
        Statement hold = sender.createStatement()) {
      sender.setAutoCommit(false);
      hold.execute("select id from dossier where id = '" + first + "' for update");
      founded = CompletableFuture.supplyAsync(() -> People.of(server).root(unit));
      for (int i = 0; i < 100 && !isWaiting(rows); i++) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      assertThat(isWaiting(rows)).isTrue();
      hold.execute("select id from dossier where id = '" + second + "' for update nowait");
      sender.rollback();
    }
    Organisation organisation = founded.get(20, TimeUnit.SECONDS);
    assertThat(
            rows.count(
                "select count(*) from dossier where organisation_id = '" + organisation.id() + "'"))
        .isEqualTo(2);
  }

  private static String url(RunningServer server) {
    return server.context().getProperty("datasources.default.url", String.class).orElseThrow();
  }

  private static boolean isWaiting(StoredRows rows) {
    return rows.count(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and datname = current_database()")
        > 0;
  }
}
