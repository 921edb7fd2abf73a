package cn.jihe.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.account.Secret;
import cn.jihe.account.signin.Device;
import cn.jihe.account.signin.SignIn;
import cn.jihe.account.signin.SignedInto;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import cn.jihe.support.RawHttp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPagesOnlyTest {

  private static final String PASSWORD = "jade-lantern-42";

  private final RunningServer server = SharedServer.on(Database.H2);
  private final Secret session = session();

  private Secret session() {
    People people = People.of(server);
    Account account =
        people.account(
            PASSWORD, Hat.of(Role.CLERK, people.root("来源单位" + UUID.randomUUID()).id()));
    SignedInto into =
        (SignedInto)
            server
                .context()
                .getBean(SignIn.class)
                .byPassword(
                    account.login(),
                    PASSWORD,
                    new Device("192.0.2.8", "192.0.2.8", ""),
                    Optional.empty());
    return into.session();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, 403",
        "same-origin, -, 404",
        "none, -, 404",
        "same-site, -, 403",
        "cross-site, -, 403",
        "cross-site, https://example.com, 403",
        "same-origin, https://example.com, 403",
        "-, https://example.com, 403",
        "-, null, 403",
        "-, OWN, 404"
      })
  void whatChangesAnythingWithASessionHasToComeFromOurOwnPages(
      String site, String origin, int status) throws IOException {
    assertThat(
            delete(
                headers(site, origin) + "Cookie: jihe_session=" + session.text() + "\r\n"))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-, -, 403", "cross-site, -, 403", "-, https://example.com, 403"})
  void anotherSiteSignsNobodyIn(String site, String origin, int status) throws IOException {
    assertThat(send("POST /sign-in", headers(site, origin))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aTokenNeedsNoSuchWordWhetherOrNotThereIsACookieBesides(boolean cookie) throws IOException {
    String token = People.of(server).administrator();
    assertThat(
            delete(
                "Authorization: Bearer "
                    + token
                    + "\r\n"
                    + (cookie ? "Cookie: jihe_session=" + session.text() + "\r\n" : "")))
        .isEqualTo(404);
  }

  private String headers(String site, String origin) {
    String own = "http://" + server.at("/").getAuthority();
    return (site == null ? "" : "Sec-Fetch-Site: " + site + "\r\n")
        + (origin == null ? "" : "Origin: " + (origin.equals("OWN") ? own : origin) + "\r\n");
  }

  private int delete(String headers) throws IOException {
    return send("DELETE /api/v1/tokens/" + UUID.randomUUID(), headers);
  }

  private int send(String what, String headers) throws IOException {
    return RawHttp.send(
            server.at("/"),
            (what
                    + " HTTP/1.1\r\nHost: "
                    + server.at("/").getAuthority()
                    + "\r\nContent-Length: 0\r\n"
                    + headers
                    + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1))
        .status();
  }
}
