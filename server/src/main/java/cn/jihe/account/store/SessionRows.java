package cn.jihe.account.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends CrudRepository<SessionRow, UUID> {

  Optional<SessionRow> findBySecretHash(String secretHash);
}
