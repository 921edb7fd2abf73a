package cn.jihe.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.DiskLog;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.LoggedFiles;
import cn.jihe.support.RunningServer;
import cn.jihe.support.Thoroughness;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The power fails at any moment: what the disk had not said to be safe is lost, in whole or in
 * part, and what was acknowledged is there.
 */
@Execution(ExecutionMode.CONCURRENT)
final class PowerLossTest {

  private static final int SUBMISSIONS = 20;

  /** Of each kind of loss. */
  private static final int FAILURES = Thoroughness.of(10, 50);

  /** Two for what it writes, one so that the answer may go; more come from tidying up. */
  private static final double MOST_SYNCS = 12;

  private static final DiskLog LOG = new DiskLog();
  private static final List<Acknowledged> ACKNOWLEDGED = new ArrayList<>();

  /**
   * @param steps what had been asked of the disk when the answer was there
   */
  private record Acknowledged(int steps, String id, String sha256) {}

  static {
    Path file = Database.folder().resolve("jihe");
    try (RunningServer server = new RunningServer(LoggedFiles.url(file, LOG))) {
      for (int i = 0; i < SUBMISSIONS; i++) {
        byte[] workbook = FilledDeclaration.xlsx(form("共有项目", i), form("项目" + i, i));
        HttpResponse<byte[]> answer = server.submit("表.xlsx", workbook);
        assertThat(answer.statusCode()).isEqualTo(201);
        ACKNOWLEDGED.add(
            new Acknowledged(
                LOG.steps(),
                RunningServer.json(answer).get("submission").asText(),
                DigestUtils.sha256Hex(workbook)));
      }
    }
  }

  private static FilledDeclaration form(String project, int number) {
    return new FilledDeclaration().ofProject(project).with("E13", "≥" + (number + 1) + ".00(场)");
  }

  @ParameterizedTest
  @EnumSource
  void whatWasAcknowledgedIsThereWhateverTheDiskLost(DiskLog.Loss loss) throws Exception {
    for (int seed = 0; seed < FAILURES; seed++) {
      Random random = new Random(seed);
      int steps = random.nextInt(ACKNOWLEDGED.getFirst().steps(), LOG.steps() + 1);
      Path folder = Database.folder();
      Path file = folder.resolve("jihe.mv.db");
      Files.write(file, LOG.image(steps, loss, random));
      check(folder.resolve("jihe"), steps, loss + ", seed " + seed);
      Files.delete(file);
    }
  }

  @Test
  void eachSubmissionWaitsForTheDiskAFewTimes() {
    int first = ACKNOWLEDGED.getFirst().steps();
    int last = ACKNOWLEDGED.getLast().steps();
    assertThat(LOG.forces(first, last) / (SUBMISSIONS - 1.0)).isBetween(1.0, MOST_SYNCS);
  }

  private static void check(Path file, int steps, String name) throws SQLException {
    Map<String, String> stored = new HashMap<>();
    try (Connection connection = Database.H2.connect(Database.url(file));
        Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery(
              "select s.id, u.bytes, s.forms, (select count(*) from form f where f.submission_id = s.id"
                  + " and f.packed_content is not null and f.packed_findings is not null),"
                  + " (select count(*) from version v where v.submission_id = s.id),"
                  + " (select count(*) from event e where e.submission_id = s.id)"
                  + " from submission s join upload u on u.sha256 = s.sha256")) {
        while (rows.next()) {
          stored.put(rows.getString(1), DigestUtils.sha256Hex(rows.getBytes(2)));
          assertThat(rows.getInt(4)).as(name).isEqualTo(rows.getInt(3)).isEqualTo(2);
          assertThat(rows.getInt(5)).as(name).isEqualTo(2);
          assertThat(rows.getInt(6)).as(name).isEqualTo(3);
        }
      }
      for (Acknowledged one : ACKNOWLEDGED) {
        if (one.steps() <= steps) {
          assertThat(stored).as(name).containsEntry(one.id(), one.sha256());
        }
      }
    }
  }
}
