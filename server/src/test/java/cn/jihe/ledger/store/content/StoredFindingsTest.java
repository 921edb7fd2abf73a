package cn.jihe.ledger.store.content;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.rule.Finding;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stored findings are read as they were stored, older ones too. */
final class StoredFindingsTest {

  private static StoredFindings stored() {
    Finding finding =
        new Finding(
            "T63@表!F14",
            "key",
            "T63",
            "1",
            Severity.NOTE,
            new CellRef("表", 0, 13, 5),
            Optional.of(new FieldPath("indicators[0].target")),
            "≥120(家)",
            "decimals",
            Map.of("other", "≥10.00(家)"),
            Optional.empty(),
            List.of(
                new FurtherCell(
                    new CellRef("表", 0, 16, 5),
                    Optional.of(new FieldPath("indicators[3].target")))));
    return new StoredFindings(List.of(finding), List.of(), Map.of(), Optional.empty(), null);
  }

  @Test
  void furtherCellsAreKept() {
    assertThat(Json.read(Json.write(stored()), StoredFindings.class)).isEqualTo(stored());
  }

  @Test
  void aFindingStoredBeforeTheyWereKeptHasNone() {
    String json = Json.write(stored());
    String before = json.replaceFirst(",\"also\":\\[.*?}]", "");
    assertThat(before).doesNotContain("also").contains("T63@表!F14");
    Finding read = Json.read(before, StoredFindings.class).findings().getFirst();
    assertThat(read.also()).isEmpty();
    assertThat(read.found()).isEqualTo("≥120(家)");
  }
}
