package cn.jihe.remark.store;

import cn.jihe.database.Transactions;
import cn.jihe.remark.Remark;
import cn.jihe.remark.RemarkState;
import cn.jihe.remark.RemarkStore;
import cn.jihe.remark.Reply;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Remarks in a database. */
@Singleton
final class JdbcRemarks implements RemarkStore {

  private final Transactions transactions;
  private final RemarkRows remarks;
  private final ReplyRows replies;

  JdbcRemarks(Transactions transactions, RemarkRows remarks, ReplyRows replies) {
    this.transactions = transactions;
    this.remarks = remarks;
    this.replies = replies;
  }

  @Override
  public Optional<UUID> dossier(UUID remark) {
    return transactions.read(() -> remarks.dossier(remark));
  }

  @Override
  public List<Remark> of(UUID dossier) {
    return transactions.read(
        () -> {
          List<RemarkRow> rows = remarks.findByDossierIdOrderByCreatedAscAndIdAsc(dossier);
          if (rows.isEmpty()) {
            return List.<Remark>of();
          }
          Map<UUID, List<Reply>> said =
              replies.ofDossier(dossier).stream()
                  .map(ReplyRow::reply)
                  .collect(Collectors.groupingBy(Reply::remark));
          return rows.stream()
              .map(row -> row.remark(said.getOrDefault(row.id(), List.of())))
              .toList();
        });
  }

  @Override
  public int open(UUID dossier) {
    return transactions.read(() -> remarks.open(dossier));
  }

  @Override
  public void add(Remark remark) {
    remarks.save(RemarkRow.of(remark));
  }

  @Override
  public void add(Reply reply) {
    replies.save(ReplyRow.of(reply));
  }

  @Override
  public void stand(UUID remark, RemarkState state) {
    remarks.stand(remark, state.name());
  }
}
