package cn.jihe.ledger.store.content;

import cn.jihe.rule.FindingCounts;
import cn.jihe.text.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the record as events tell of them: by a hash that another row of other facts has not. */
public sealed interface Facts {

  /** Everything that must not change, in a fixed order. */
  List<@Nullable Object> all();

  /** Lower-case hex. */
  default String hash() {
    return Sha256.ofFacts(all());
  }

  /** An upload, without the findings of the file as a whole. */
  record OfSubmission(
      String sha256,
      long size,
      String fileName,
      @Nullable Integer year,
      @Nullable String unit,
      String catalogue,
      int forms,
      int submitted,
      FindingCounts counts,
      Instant received)
      implements Facts {
    @Override
    public List<@Nullable Object> all() {
      List<@Nullable Object> all = new ArrayList<>(List.of(sha256, size, fileName, catalogue));
      all.add(year);
      all.add(unit);
      all.addAll(List.of(forms, submitted, received));
      all.addAll(List.of(counts.errors(), counts.warnings(), counts.notes()));
      return all;
    }
  }

  /** A form of an upload, without its cells and findings. */
  record OfForm(
      int index,
      @Nullable UUID dossier,
      @Nullable Integer version,
      String state,
      @Nullable String reason,
      String contentHash,
      FindingCounts counts)
      implements Facts {
    @Override
    public List<@Nullable Object> all() {
      List<@Nullable Object> all = new ArrayList<>(List.of(index, state, contentHash));
      all.add(dossier);
      all.add(version);
      all.add(reason);
      all.addAll(List.of(counts.errors(), counts.warnings(), counts.notes()));
      return all;
    }
  }

  /**
   * A dossier.
   *
   * @param unit as the form writes it that the dossier has its key of
   * @param project as that form writes it
   */
  record OfDossier(String kind, int year, String unit, String project) implements Facts {
    @Override
    public List<@Nullable Object> all() {
      return List.of(kind, year, unit, project);
    }
  }

  /**
   * A step of a version.
   *
   * @param action null when a newer version has come as far
   */
  record OfStep(
      int version,
      @Nullable String action,
      String stood,
      String stands,
      @Nullable UUID account,
      String login,
      @Nullable String role,
      @Nullable UUID organisation,
      @Nullable String note,
      @Nullable LocalDate due,
      @Nullable UUID undoes,
      Instant happened)
      implements Facts {
    @Override
    public List<@Nullable Object> all() {
      List<@Nullable Object> all =
          new ArrayList<>(List.of(version, stood, stands, login, happened));
      all.add(action);
      all.add(account);
      all.add(role);
      all.add(organisation);
      all.add(note);
      all.add(due);
      all.add(undoes);
      return all;
    }
  }
}
