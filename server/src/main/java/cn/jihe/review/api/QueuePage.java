package cn.jihe.review.api;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.check.CheckResult;
import cn.jihe.form.FormKind;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.ReviewQueue.Mark;
import cn.jihe.ledger.Standing;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.review.QueueService.Item;
import cn.jihe.review.QueueService.Items;
import cn.jihe.web.ListMark;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of what waits for somebody.
 *
 * @param next null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "QueuePage", description = "What waits for a decision, or was decided.")
public record QueuePage(
    List<Row> items,
    @Schema(description = "From 0.", example = "0") int page,
    @Schema(example = "50") int size,
    @Schema(description = "How many there are in all.", example = "124") long total,
    @Schema(description = "What `after` goes on with; null at the end.", nullable = true)
        @Nullable String next,
    @Schema(description = "How many there are in each tab.") Map<String, Long> tabs) {

  /** One dossier. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "QueueItem", description = "One dossier that waits, or was decided.")
  public record Row(
      @Schema(description = "The dossier's id.") String dossier,
      @Schema(description = "The newest version that is no attempt.", example = "2") int version,
      @Schema(description = "Of that version; a decision names both.") String contentHash,
      @Schema(description = "实施单位") String unit,
      @Schema(description = "项目名称") String projectName,
      FormKind kind,
      @Schema(example = "2024") int year,
      @Schema(
              description =
                  "年度资金申请总额, or 全年预算数 of a self-evaluation, in 元; null: it cannot be read.",
              example = "579000.00",
              nullable = true)
          @Nullable BigDecimal amount,
      VersionState state,
      CheckResult.Summary summary,
      @Schema(example = "2025-02-14T01:30:00.123456Z") String waitingSince,
      @Schema(description = "Until when forms are expected; null: no deadline.", nullable = true)
          @Nullable String due,
      @Schema(description = "Whether it came after the day until which it was expected.")
          boolean late,
      @Schema(description = "Who is to review it; null: nobody.", nullable = true)
          @Nullable AssigneeRow assignee,
      @Schema(description = "Who reviews it now; null: nobody.", nullable = true)
          DossierResult.@Nullable LockRow lock,
      @Schema(description = "Reasons that nobody has decided about.", example = "0")
          int reasonsOpen,
      @Schema(description = "Whether it comes again after it was returned.") boolean resubmitted,
      @Schema(description = "What this account may do now.") List<String> actions) {}

  /** Who is to review it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Assignee", description = "Who is to review it.")
  public record AssigneeRow(String account, String name) {}

  /** Names of accounts, each asked for once. */
  private record Names(Accounts accounts, Map<UUID, String> known) {
    String of(UUID account) {
      return known.computeIfAbsent(account, id -> accounts.find(id).map(Account::name).orElse(""));
    }
  }

  static QueuePage of(Items found, Map<String, Long> tabs, PageOf part, Accounts accounts) {
    Names names = new Names(accounts, new HashMap<>());
    return new QueuePage(
        found.items().stream().map(item -> row(item, names)).toList(),
        part.number(),
        part.size(),
        found.total(),
        found.next().map(QueuePage::text).orElse(null),
        tabs);
  }

  /** What a mark is in an address. */
  static String text(Mark mark) {
    return new ListMark(mark.since(), mark.dossier()).text();
  }

  private static Row row(Item item, Names names) {
    Dossier dossier = item.viewed().record().dossier();
    Version version = item.entry().version();
    return new Row(
        dossier.id().toString(),
        version.number(),
        version.contentHash(),
        dossier.key().owner().unit().written(),
        dossier.key().project().written(),
        dossier.key().kind(),
        dossier.key().fiscalYear(),
        item.entry().amount().orElse(null),
        dossier.standing().state(),
        CheckResult.Summary.of(version.findings()),
        dossier.standing().since().orElse(version.recorded()).toString(),
        item.viewed().terms().due().map(Object::toString).orElse(null),
        version.late().isPresent(),
        dossier
            .standing()
            .assignee()
            .map(account -> new AssigneeRow(account.toString(), names.of(account)))
            .orElse(null),
        item.viewed().opened().map(lock -> lock(lock, names)).orElse(null),
        item.viewed().open().reasons(),
        item.entry().resubmitted(),
        item.viewed().actions().stream().map(Action::code).toList());
  }

  private static DossierResult.LockRow lock(Standing.Opened lock, Names names) {
    return new DossierResult.LockRow(
        names.of(lock.account()), lock.account().toString(), lock.since().toString());
  }
}
