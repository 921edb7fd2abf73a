package cn.jihe.web.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.support.ScannerServer;
import cn.jihe.text.SettingsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol, against a server that keeps to it and against such as do not. */
@Timeout(30)
final class ScanConnectionTest {

  private static final Duration SHORT = Duration.ofMillis(400);

  private static ScanVerdict scan(ScannerServer server, byte[] file) throws IOException {
    try (ScanConnection connection = new ScanConnection()) {
      connection.open(ScannerSettings.of(server.address(), SHORT).orElseThrow());
      return connection.scan(new ByteArrayInputStream(file));
    }
  }

  /** What it says may have got lost as it hung up. */
  private static ScanVerdict scanOrFail(ScannerServer server, byte[] file) {
    try {
      return scan(server, file);
    } catch (IOException lost) {
      return new ScanVerdict.Undecided("lost");
    }
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32 * 1024 - 1, 32 * 1024, 32 * 1024 + 1, 3_000_000})
  void everyByteOfAFileIsSeen(int length) throws IOException {
    try (ScannerServer server = ScannerServer.finding("\0none\0of\0these\0")) {
      byte[] file = noise(length);
      assertThat(scan(server, file)).isEqualTo(new ScanVerdict.Clean());
      assertThat(server.received()).hasSize(1);
      assertThat(server.received().getFirst()).isEqualTo(file);
    }
  }

  @Test
  void whatIsFoundIsNamed() throws IOException {
    try (ScannerServer server = ScannerServer.finding("EICAR")) {
      assertThat(scan(server, "xxEICARxx".getBytes(StandardCharsets.US_ASCII)))
          .isEqualTo(new ScanVerdict.Found("Eicar-Test-Signature"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0",
        "OK\0",
        "stream: OK \0",
        " stream: OK\0",
        "stream: ok\0",
        "stream: OK\n\0",
        "stream: FOUND\0",
        "stream: NOT OK\0",
        "other: OK\0",
        "stream: x ERROR\0",
        "INSTREAM size limit exceeded. ERROR\0",
        "UNKNOWN COMMAND\0",
        "HTTP/1.1 200 OK\r\n\r\nstream: OK\0",
        "stream: \u0007x\r\ny FOUND? \0"
      })
  void anyOtherAnswerIsNone(String answer) throws IOException {
    try (ScannerServer server = ScannerServer.saying(answer)) {
      assertThat(scan(server, noise(100)))
          .isInstanceOfSatisfying(
              ScanVerdict.Undecided.class,
              verdict -> assertThat(verdict.said()).matches("[\\x20-\\x7E]*"));
    }
  }

  @Test
  void anAnswerWithoutEndIsNone() throws IOException {
    try (ScannerServer server = ScannerServer.saying("stream: OK".repeat(10_000))) {
      assertThat(scan(server, noise(100))).isInstanceOf(ScanVerdict.Undecided.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "stream: OK", "stream: x FOUND"})
  void whoeverHangsUpBeforeTheEndHasSaidNothing(String half) {
    try (ScannerServer server = ScannerServer.saying(half)) {
      assertThatThrownBy(() -> scan(server, noise(100))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whoeverIsSilentIsNotWaitedFor() {
    try (ScannerServer server = ScannerServer.doing(socket -> Thread.sleep(20_000))) {
      assertThatThrownBy(() -> scan(server, noise(100))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aFileThatIsTooLargeForItIsNotCalledClean() throws IOException {
    try (ScannerServer server =
        ScannerServer.doing(
            socket -> {
              socket.getInputStream().readNBytes(100_000);
              ScannerServer.say(socket, "INSTREAM size limit exceeded. ERROR\0");
              socket.shutdownOutput();
              socket.getInputStream().readNBytes(1_000_000);
            })) {
      assertThat(scan(server, noise(1_000_000)))
          .isEqualTo(new ScanVerdict.Undecided("INSTREAM size limit exceeded. ERROR"));
    }
  }

  @Test
  void whoeverHasNotTakenAllOfAFileCannotCallItClean() {
    try (ScannerServer server =
        ScannerServer.doing(socket -> ScannerServer.say(socket, "stream: OK\0"))) {
      assertThat(scanOrFail(server, noise(30_000_000))).isInstanceOf(ScanVerdict.Undecided.class);
    }
  }

  @Test
  void nobodyThereIsAnError() throws IOException {
    ScannerServer gone = ScannerServer.saying("");
    gone.close();
    assertThatThrownBy(() -> scan(gone, noise(1))).isInstanceOf(IOException.class);
    assertThatThrownBy(
            () ->
                new ScanConnection().open(new ScannerSettings("no-such-host.invalid", 3310, SHORT)))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:", ":3310", "localhost:0", "a:65536", "a b:1"})
  void anAddressThatIsNoneIsSaid(String set) {
    assertThatThrownBy(() -> ScannerSettings.of(set, SHORT))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("JIHE_SCANNER 应当是")
        .hasMessageContaining("must be host:port");
  }

  @Test
  void noAddressIsNoScanner() {
    assertThat(ScannerSettings.of(" ", SHORT)).isEmpty();
  }
}
