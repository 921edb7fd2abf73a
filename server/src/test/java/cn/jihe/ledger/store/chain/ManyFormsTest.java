package cn.jihe.ledger.store.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.audit.Breach;
import cn.jihe.audit.LedgerVerification;
import cn.jihe.audit.VerificationReport;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More forms in one upload than are compared at once. */
@Tag("slow")
final class ManyFormsTest {

  private static final int FORMS = 205;

  @ParameterizedTest
  @EnumSource
  void eachIsComparedTheLastOneToo(Database database) throws Exception {
    String url = database.fresh();
    try (RunningServer server = new RunningServer(url)) {
      FilledDeclaration[] forms =
          IntStream.range(0, FORMS)
              .mapToObj(i -> new FilledDeclaration().ofProject("第" + i + "项"))
              .toArray(FilledDeclaration[]::new);
      assertThat(server.submit("表.xlsx", FilledDeclaration.xlsx(forms)).statusCode())
          .isEqualTo(201);
      assertThat(server.submit("表.xlsx", new FilledDeclaration().xlsx()).statusCode())
          .isEqualTo(201);
      assertThat(verified(server).breaches()).isEmpty();
      assertThat(verified(server).forms()).isEqualTo(FORMS + 1);
      try (Connection connection = database.connect(url);
          Statement statement = connection.createStatement()) {
        for (int changed : new int[] {99, 100, FORMS - 1}) {
          statement.execute("update form set notes = notes + 1 where form_index = " + changed);
        }
      }
      assertThat(
              verified(server).breaches().stream()
                  .filter(breach -> breach.kind() == Breach.Kind.FORM_CHANGED)
                  .map(breach -> breach.place().replaceFirst(".*#", "")))
          .containsExactly("99", "100", String.valueOf(FORMS - 1));
    }
  }

  private static VerificationReport verified(RunningServer server) {
    return server.context().getBean(LedgerVerification.class).verify(List.of(), reached -> {});
  }
}
