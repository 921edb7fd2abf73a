package cn.jihe.ledger.store.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.audit.Breach;
import cn.jihe.ledger.chain.Anchor;
import cn.jihe.ledger.chain.AnchorFolder;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is known of the chain outside the store. */
@Execution(ExecutionMode.CONCURRENT)
final class AnchorsTest {

  @Test
  void aRestoredBackupLacksWhatItsAnchorsKnow() throws Exception {
    FilledLedger filled = FilledLedger.of(Database.H2);
    FilledLedger backup = filled.copy();
    List<Anchor> before = filled.folder().read().anchors();
    assertThat(before).hasSize(1);
    try (RunningServer server =
        new RunningServer(
            filled.url(), Map.of("jihe.anchors.folder", filled.anchors().toString()))) {
      server.submit("表.xlsx", new FilledDeclaration().ofProject("备份之后").xlsx());
    }
    List<Anchor> after = filled.folder().read().anchors();
    assertThat(after).hasSize(2);
    assertThat(filled.verify().breaches()).isEmpty();

    FilledLedger restored = new FilledLedger(backup.database(), backup.url(), filled.anchors());
    assertThat(restored.verify().breaches())
        .containsExactly(
            Breach.between(
                Breach.Kind.BEYOND, before.getLast().number() + 1, after.getLast().number()));
  }

  @Test
  void anAnchorIsAFileOfItsOwnThatIsThereWholeAndNeverTwice() throws Exception {
    Path path = Database.folder().resolve("deep/anchors");
    AnchorFolder folder = new AnchorFolder(path.toString());
    assertThat(folder.read().anchors()).isEmpty();
    Anchor anchor = new Anchor("ledger", 7, "a".repeat(64), Instant.parse("2026-11-30T00:00:00Z"));
    folder.add(anchor);
    folder.add(anchor);
    assertThat(folder.read().anchors()).containsExactly(anchor);
    try (var files = Files.list(path)) {
      assertThat(files).hasSize(1);
    }
    Path file = Files.writeString(path.resolve("broken.json"), "{\"number\":1}");
    Files.writeString(path.resolve("long.json"), "x".repeat(100_000));
    assertThat(folder.read().broken()).containsExactly("broken.json", "long.json");
    Files.delete(file);
    new AnchorFolder("").add(anchor);
    assertThat(new AnchorFolder(" ").read().anchors()).isEmpty();
  }
}
