package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.check.Environment;
import cn.jihe.support.Database;
import cn.jihe.support.TlsFiles;
import cn.jihe.text.SettingsException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server with a certificate of its own, over real sockets. */
@Execution(ExecutionMode.CONCURRENT)
final class TlsTest {

  @TempDir static Path folder;

  private static Path store;
  private static Path other;

  @BeforeAll
  static void make() {
    store = TlsFiles.keyStore(folder, "jihe.p12", "RSA");
    other = TlsFiles.keyStore(folder, "other.p12", "EC");
  }

  private static EmbeddedServer started(Map<String, String> environment) {
    Map<String, Object> settings =
        new HashMap<>(TlsSettings.of(new Environment(environment)).properties());
    settings.put("micronaut.server.ssl.port", -1);
    settings.put("datasources.default.url", Database.H2.fresh());
    return ApplicationContext.run(EmbeddedServer.class, settings, "test");
  }

  /** The first line of the answer to a call, by a client that trusts this certificate only. */
  private static String call(EmbeddedServer server, Path trusted, String... protocols)
      throws IOException, GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(TlsFiles.opened(trusted));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("localhost", server.getPort())) {
      if (protocols.length > 0) {
        socket.setEnabledProtocols(protocols);
      }
      socket.startHandshake();
      socket
          .getOutputStream()
          .write(
              ("GET /addin/settings.json HTTP/1.1\r\nHost: localhost:"
                      + server.getPort()
                      + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).contains("\"server\":\"https://localhost:" + server.getPort() + "/\"");
      return answer.lines().findFirst().orElse("");
    }
  }

  @Test
  void aCertificateAndItsKeyInPem() throws Exception {
    answersWithPem(store);
  }

  @Tag("slow")
  @Test
  void aCertificateForEllipticCurvesAndItsKeyInPem() throws Exception {
    answersWithPem(other);
  }

  private static void answersWithPem(Path own) throws Exception {
    Map<String, String> environment =
        Map.of(
            "JIHE_TLS_CERT", TlsFiles.certificate(own).toString(),
            "JIHE_TLS_KEY", TlsFiles.key(own).toString());
    try (EmbeddedServer server = started(environment)) {
      assertThat(server.getURL().toString()).startsWith("https://localhost:");
      assertThat(call(server, own)).isEqualTo("HTTP/1.1 200 OK");
      assertThat(call(server, own, "TLSv1.2")).isEqualTo("HTTP/1.1 200 OK");
      assertThatThrownBy(() -> call(server, own, "TLSv1.1")).isInstanceOf(IOException.class);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"store.p12", "store.jks"})
  void aKeyStoreWithItsPassword(String name) throws Exception {
    Path own = TlsFiles.keyStore(folder, name, "RSA");
    Map<String, String> environment =
        Map.of("JIHE_TLS_KEYSTORE", own.toString(), "JIHE_TLS_PASSWORD", TlsFiles.PASSWORD);
    try (EmbeddedServer server = started(environment)) {
      assertThat(call(server, own)).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void thePortIsTheOneThatWasSet() {
    Map<String, String> environment = new HashMap<>();
    environment.put("JIHE_TLS_KEYSTORE", store.toString());
    environment.put("JIHE_TLS_PASSWORD", TlsFiles.PASSWORD);
    assertThat(TlsSettings.of(new Environment(environment)).properties())
        .containsEntry("micronaut.server.ssl.port", "8443");
    environment.put("JIHE_PORT", "9443");
    assertThat(TlsSettings.of(new Environment(environment)).properties())
        .containsEntry("micronaut.server.ssl.port", "9443");
  }

  @Test
  void withoutACertificateNothingIsSet() {
    assertThat(
            TlsSettings.of(new Environment(Map.of("JIHE_TLS_CERT", " ", "JIHE_PORT", "8080")))
                .properties())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "jihe.p12.crt, , 请同时设置",
    ", jihe.p12.key, 请同时设置",
    "nothing.crt, jihe.p12.key, 文件不存在或不可读",
    "jihe.p12.key, jihe.p12.key, 读不了 TLS 证书或私钥",
    "jihe.p12.crt, jihe.p12.crt, 读不了 TLS 证书或私钥",
    "jihe.p12, jihe.p12.key, 读不了 TLS 证书或私钥",
    "jihe.p12.crt, other.p12.key, 证书与私钥不配套"
  })
  void whatIsWrongWithCertificateOrKeyIsSaid(String certificate, String key, String said) {
    TlsFiles.certificate(store);
    TlsFiles.key(store);
    TlsFiles.key(other);
    Map<String, String> environment = new HashMap<>();
    if (certificate != null) {
      environment.put("JIHE_TLS_CERT", folder.resolve(certificate).toString());
    }
    if (key != null) {
      environment.put("JIHE_TLS_KEY", folder.resolve(key).toString());
    }
    assertThatThrownBy(() -> TlsSettings.of(new Environment(environment)).properties())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(said)
        .hasMessageContaining("JIHE_TLS_");
  }

  @Tag("slow")
  @Test
  void aKeyOfTheSameKindThatIsAnothersIsNoticed() {
    Path third = TlsFiles.keyStore(folder, "third.p12", "RSA");
    assertThatThrownBy(
            () ->
                TlsSettings.of(
                    new Environment(
                        Map.of(
                            "JIHE_TLS_CERT", TlsFiles.certificate(store).toString(),
                            "JIHE_TLS_KEY", TlsFiles.key(third).toString()))))
        .hasMessageContaining("证书与私钥不配套");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong"})
  void aKeyStoreWithTheWrongPasswordIsSaid(String password) {
    assertThatThrownBy(
            () ->
                TlsSettings.of(
                    new Environment(
                        Map.of(
                            "JIHE_TLS_KEYSTORE", store.toString(), "JIHE_TLS_PASSWORD", password))))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("读不了 TLS 证书或私钥")
        .hasMessageContaining("cannot be read");
  }

  @Test
  void theServerDoesNotStartWithoutTheFile() throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    int code =
        new Server(
                nowhere,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("JIHE_TLS_KEYSTORE", folder.resolve("none.p12").toString()))
            .run();
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("JIHE_TLS_KEYSTORE 所指的文件不存在或不可读", "is not there or cannot be read");
    assertThat(Files.exists(folder.resolve("none.p12"))).isFalse();
  }
}
