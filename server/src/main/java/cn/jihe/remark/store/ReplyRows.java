package cn.jihe.remark.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReplyRows extends GenericRepository<ReplyRow, UUID> {

  void save(ReplyRow row);

  @Query(
      "select p.* from reply p join remark r on r.id = p.remark_id where r.dossier_id = :dossier"
          + " order by p.created, p.id")
  List<ReplyRow> ofDossier(UUID dossier);
}
