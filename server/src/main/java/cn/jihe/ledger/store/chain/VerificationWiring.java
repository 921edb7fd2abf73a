package cn.jihe.ledger.store.chain;

import cn.jihe.audit.LedgerVerification;
import cn.jihe.ledger.chain.AnchorFolder;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.util.Properties;
import javax.sql.DataSource;

/** Verification of the server's own store, and of one that no server has open. */
@Factory
public final class VerificationWiring {

  private static final String H2 = "jdbc:h2:";

  /**
   * @param folder where the anchors are; blank for none
   */
  @Singleton
  AnchorFolder anchors(@Value("${jihe.anchors.folder:}") String folder) {
    return new AnchorFolder(folder);
  }

  /** Its connections take part in nobody's transaction. */
  @Singleton
  LedgerVerification verification(DataSource store, AnchorFolder anchors) {
    DataSource source = DelegatingDataSource.unwrapDataSource(store);
    return new JdbcVerification(source::getConnection, anchors::read);
  }

  /**
   * Of the store at this address, which must be there already.
   *
   * @param password empty for none
   * @param folder where its anchors are
   */
  public static LedgerVerification of(String url, String password, String folder) {
    Properties properties = new Properties();
    if (!password.isEmpty()) {
      properties.put("password", password);
    }
    String existing = url;
    if (url.startsWith(H2)) {
      // As the server's own pool calls itself.
      properties.put("user", "sa");
      existing = url + ";IFEXISTS=TRUE";
    }
    String address = existing;
    return new JdbcVerification(
        () -> DriverManager.getConnection(address, properties), new AnchorFolder(folder)::read);
  }
}
