package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RawHttp;
import cn.jihe.support.RunningServer;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders who take their time, and too many of them. */
@Timeout(120)
final class ConnectionsTest {

  private static RunningServer hasty;

  private static final String GET = "GET /api/v1/rules/T49 HTTP/1.1\r\nHost: localhost\r\n";
  private static final String POST =
      "POST /api/v1/checks HTTP/1.1\r\nHost: localhost\r\n"
          + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ";

  @BeforeAll
  static void start() {
    hasty = new RunningServer(Database.H2.fresh(), Map.of("jihe.connections.patience", "1s"));
  }

  @AfterAll
  static void stop() {
    hasty.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET / HTTP/1.1\r\nHost:",
        GET + "X-A: b\r\n",
        POST + "1000\r\n\r\n",
        POST + "1000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename"
      })
  void whoeverStopsHalfwayIsHungUpOn(String half) throws Exception {
    try (Socket fresh = socket(hasty)) {
      assertHangsUp(fresh, half);
    }
  }

  @Test
  void aConnectionMayRestBetweenItsRequestsAndIsThenMeasuredAnew() throws Exception {
    try (Socket kept = socket(hasty)) {
      assertAnswers(kept);
      Thread.sleep(1_500);
      assertAnswers(kept);
      assertHangsUp(kept, GET);
    }
  }

  /** A byte now and then is no help. */
  private static void assertHangsUp(Socket socket, String half) throws Exception {
    Instant begun = Instant.now();
    socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
    Thread.sleep(400);
    if (!half.isEmpty()) {
      socket.getOutputStream().write('x');
    }
    assertThat(ended(socket)).isTrue();
    assertThat(Duration.between(begun, Instant.now()))
        .isBetween(Duration.ofMillis(500), Duration.ofSeconds(20));
  }

  private static boolean ended(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (IOException reset) {
      return true;
    }
  }

  private static void assertAnswers(Socket socket) throws IOException {
    socket.getOutputStream().write((GET + "\r\n").getBytes(StandardCharsets.US_ASCII));
    assertThat(RawHttp.read(socket.getInputStream()).status()).isEqualTo(200);
  }

  @Test
  void aLargeBodyThatKeepsComingMayTakeItsTime() throws Exception {
    byte[] workbook = new FilledDeclaration().xlsx();
    byte[] filler = new byte[320 * 1024];
    String file =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n";
    String other = "\r\n--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n";
    String end = "\r\n--b--\r\n";
    int length = file.length() + workbook.length + other.length() + filler.length + end.length();
    try (Socket socket = socket(hasty)) {
      var out = socket.getOutputStream();
      out.write((POST + length + "\r\n\r\n" + file).getBytes(StandardCharsets.US_ASCII));
      out.write(workbook);
      out.write(other.getBytes(StandardCharsets.US_ASCII));
      for (int sent = 0; sent < filler.length; sent += 80 * 1024) {
        out.write(filler, sent, 80 * 1024);
        Thread.sleep(600);
      }
      out.write(end.getBytes(StandardCharsets.US_ASCII));
      assertThat(RawHttp.read(socket.getInputStream()).status()).isEqualTo(200);
    }
  }

  @Test
  void whoeverComesWhenAllConnectionsAreTakenIsToldToComeAgain() throws Exception {
    Map<String, Object> few = Map.of("jihe.connections.most", 3);
    try (RunningServer server = new RunningServer(Database.H2.fresh(), few)) {
      List<Socket> taken = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Socket socket = socket(server);
        assertAnswers(socket);
        taken.add(socket);
      }
      try (Socket further = socket(server)) {
        RawHttp.Answer answer = RawHttp.read(further.getInputStream());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(ended(further)).isTrue();
      }
      assertAnswers(taken.get(1));
      taken.getFirst().close();
      untilLetIn(server);
      for (Socket socket : taken) {
        socket.close();
      }
    }
  }

  @Test
  void oneAddressCannotTakeTheConnectionsOfOthers() throws Exception {
    InetAddress own = addressOfThisComputer();
    Map<String, Object> few =
        Map.of("micronaut.server.host", "0.0.0.0", "jihe.connections.of-one-address", "2");
    try (RunningServer server = new RunningServer(Database.H2.fresh(), few)) {
      int port = server.at("/").getPort();
      try (Socket one = new Socket(own, port);
          Socket two = new Socket(own, port);
          Socket three = new Socket(own, port)) {
        assertAnswers(one);
        assertAnswers(two);
        assertThat(RawHttp.read(three.getInputStream()).status()).isEqualTo(503);
        try (Socket local = new Socket(InetAddress.getLoopbackAddress(), port)) {
          assertAnswers(local);
        }
      }
    }
  }

  /** One by which it is a sender like others. */
  private static InetAddress addressOfThisComputer() throws IOException {
    Optional<InetAddress> own =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .findFirst();
    assumeThat(own).isPresent();
    return own.orElseThrow();
  }

  private static void untilLetIn(RunningServer server) throws Exception {
    while (true) {
      try (Socket again = socket(server)) {
        assertAnswers(again);
        return;
      } catch (AssertionError | IOException notYet) {
        Thread.sleep(50);
      }
    }
  }

  private static Socket socket(RunningServer server) throws IOException {
    Socket socket = new Socket(server.at("/").getHost(), server.at("/").getPort());
    socket.setSoTimeout(30_000);
    return socket;
  }
}
