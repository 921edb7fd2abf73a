package cn.jihe.account.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HatRows extends GenericRepository<HatRow, Long> {

  HatRow save(HatRow row);

  void delete(HatRow row);

  Optional<HatRow> findById(Long id);

  @Query("select h.* from hat h order by h.account_id, h.id")
  List<HatRow> all();

  List<HatRow> findByAccountIdOrderById(UUID accountId);

  @Query(
      "select distinct h.account_id from hat h join account a on a.id = h.account_id"
          + " where h.organisation_id in (:organisations) and h.role in (:roles)"
          + " and a.disabled is null")
  List<UUID> having(Collection<String> roles, Collection<UUID> organisations);
}
