package cn.jihe.ledger;

import cn.jihe.text.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a dossier, as its event tells of it: by a hash that other words, or the same
 * of somebody else, have not. Who keeps it and who verifies it make it of the same row.
 */
public sealed interface Saying {

  /** Everything that must not change, in a fixed order. */
  List<@Nullable Object> all();

  /** Lower-case hex. */
  default String hash() {
    return Sha256.ofFacts(all());
  }

  /**
   * Who said it.
   *
   * @param account null for none
   * @param role in which; null for none
   * @param organisation for which; null for none
   */
  record Sayer(
      @Nullable UUID account, String login, @Nullable String role, @Nullable UUID organisation) {

    private void into(List<@Nullable Object> all) {
      all.add(account);
      all.add(login);
      all.add(role);
      all.add(organisation);
    }
  }

  /**
   * 批注, but for where it stands.
   *
   * @param path null: about the form as a whole
   * @param key of the place by its meaning
   * @param finding the key of what it was made from; null for nothing
   */
  record OfRemark(
      UUID id,
      int version,
      @Nullable String path,
      String key,
      String sheet,
      String cell,
      String kind,
      String text,
      @Nullable String finding,
      Sayer by,
      Instant said)
      implements Saying {
    @Override
    public List<@Nullable Object> all() {
      List<@Nullable Object> all = new ArrayList<>(List.of(id, version, key, sheet, cell, kind));
      all.add(path);
      all.add(finding);
      all.add(text);
      by.into(all);
      all.add(said);
      return all;
    }
  }

  /** 回复. */
  record OfReply(UUID id, UUID remark, String text, boolean ofUnit, Sayer by, Instant said)
      implements Saying {
    @Override
    public List<@Nullable Object> all() {
      List<@Nullable Object> all = new ArrayList<>(List.of(id, remark, text, ofUnit));
      by.into(all);
      all.add(said);
      return all;
    }
  }

  /** A finding that a reason is about, as it was. */
  record AboutFinding(String key, String ruleVersion, String value) {}

  /** 情况说明, but for what was said of it. */
  record OfReason(
      UUID id,
      int version,
      String key,
      String category,
      String text,
      List<AboutFinding> about,
      Sayer by,
      Instant said)
      implements Saying {
    public OfReason {
      about = List.copyOf(about);
    }

    @Override
    public List<@Nullable Object> all() {
      List<@Nullable Object> all = new ArrayList<>(List.of(id, version, key, category, text));
      by.into(all);
      all.add(said);
      for (AboutFinding finding : about) {
        all.addAll(List.of(finding.key(), finding.ruleVersion(), finding.value()));
      }
      return all;
    }
  }

  /**
   * Whether a reason is taken for one.
   *
   * @param until the last day; null: no end
   */
  record OfVerdict(
      UUID reason, String verdict, @Nullable LocalDate until, @Nullable UUID by, Instant said)
      implements Saying {
    @Override
    public List<@Nullable Object> all() {
      List<@Nullable Object> all = new ArrayList<>(List.of(reason, verdict, said));
      all.add(until);
      all.add(by);
      return all;
    }
  }
}
