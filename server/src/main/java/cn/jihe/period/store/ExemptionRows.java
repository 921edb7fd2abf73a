package cn.jihe.period.store;

import cn.jihe.period.Exemption;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExemptionRows extends GenericRepository<ExemptionRow, UUID> {

  void save(ExemptionRow row);

  List<ExemptionRow> findByPeriodIdOrderByDeclaredAscAndIdAsc(UUID periodId);

  @Query(
      "update exemption set state = :state, answered_by = :by, answered = :answered,"
          + " note = :note where id = :id")
  void answer(
      UUID id,
      Exemption.State state,
      @Nullable UUID by,
      @Nullable Instant answered,
      @Nullable String note);
}
