package cn.jihe.account.store.administration;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RoleRequestRows extends CrudRepository<RoleRequestRow, UUID> {

  List<RoleRequestRow> findByVerdictIsNullOrderByAsked();
}
