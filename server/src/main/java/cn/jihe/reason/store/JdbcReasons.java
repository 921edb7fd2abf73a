package cn.jihe.reason.store;

import cn.jihe.database.Transactions;
import cn.jihe.form.FormKind;
import cn.jihe.reason.GivenReason;
import cn.jihe.reason.GivenReason.About;
import cn.jihe.reason.GivenReason.Judged;
import cn.jihe.reason.ReasonStore;
import cn.jihe.reason.UnplacedText;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reasons in a database. */
@Singleton
final class JdbcReasons implements ReasonStore {

  private final Transactions transactions;
  private final ReasonRows reasons;
  private final ReasonedFindingRows findings;
  private final UnplacedTextRows unplaced;

  JdbcReasons(
      Transactions transactions,
      ReasonRows reasons,
      ReasonedFindingRows findings,
      UnplacedTextRows unplaced) {
    this.transactions = transactions;
    this.reasons = reasons;
    this.findings = findings;
    this.unplaced = unplaced;
  }

  @Override
  public Optional<UUID> dossier(UUID reason) {
    return transactions.read(() -> reasons.dossier(reason));
  }

  @Override
  public List<GivenReason> of(UUID dossier) {
    return transactions.read(
        () -> whole(reasons.findByDossierIdOrderByCreatedAscAndIdAsc(dossier)));
  }

  @Override
  public int open(UUID dossier) {
    return transactions.read(() -> reasons.open(dossier));
  }

  @Override
  public List<GivenReason> standing(UUID organisation, FormKind kind, LocalDate today) {
    return transactions.read(() -> whole(reasons.standing(organisation, kind.name(), today)));
  }

  private List<GivenReason> whole(List<ReasonRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<About>> about =
        findings.findByReasonIdInOrderById(rows.stream().map(ReasonRow::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    ReasonedFindingRow::reasonId,
                    Collectors.mapping(ReasonedFindingRow::about, Collectors.toList())));
    return rows.stream().map(row -> row.reason(about.getOrDefault(row.id(), List.of()))).toList();
  }

  @Override
  public void add(GivenReason reason) {
    reasons.save(ReasonRow.of(reason));
    findings.saveAll(
        reason.about().stream().map(about -> ReasonedFindingRow.of(reason.id(), about)).toList());
  }

  @Override
  public void judge(UUID reason, Judged judged, UUID by, Instant when) {
    reasons.judge(reason, judged.verdict().name(), judged.until().orElse(null), by, when);
  }

  @Override
  public void leave(UUID submission, List<UnplacedText> texts) {
    unplaced.saveAll(texts.stream().map(text -> UnplacedTextRow.of(submission, text)).toList());
  }

  @Override
  public List<UnplacedText> left(UUID submission) {
    return transactions.read(
        () ->
            unplaced.findBySubmissionIdOrderById(submission).stream()
                .map(UnplacedTextRow::text)
                .toList());
  }
}
