package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RawHttp;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SlowChecks;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Uploads that never end by themselves, over HTTP. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class EndedWorkTest {

  private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

  @Test
  void whatTakesTooLongIsRefusedWithWhatToDoAndKeptNowhere() {
    try (RunningServer server = server(1)) {
      for (String path : List.of("/api/v1/checks", "/api/v1/annotations", "/api/v1/submissions")) {
        for (String language : List.of("zh", "en")) {
          HttpResponse<byte[]> answer = post(server, path, SlowChecks.ENDLESS, language);
          JsonNode problem = RunningServer.json(answer);
          assertThat(answer.statusCode()).as(path).isEqualTo(422);
          assertThat(problem.get("code").asText()).isEqualTo("too-complex");
          assertThat(problem.get("detail").asText())
              .contains(language.equals("zh") ? "超过 1 秒" : "more than 1 seconds");
        }
      }
      assertThat(server.json("/api/v1/submissions").get("total").asInt()).isZero();
      assertThat(post(server, "/api/v1/checks", "表.xlsx", "zh").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aConnectionThatIsClosedTakesItsWorkAlong() throws Exception {
    try (RunningServer server = server(600)) {
      WorkbookPool pool = server.context().getBean(WorkbookPool.class);
      List<Socket> senders = new ArrayList<>();
      for (int i = 0; i < AT_ONCE + 2; i++) {
        senders.add(sent(server, SlowChecks.ENDLESS, 1));
        untilBusy(pool, i + 1);
      }
      senders.removeLast().close();
      untilBusy(pool, AT_ONCE + 1);
      senders.removeFirst().close();
      untilBusy(pool, AT_ONCE);
      for (Socket sender : senders) {
        sender.close();
      }
      untilBusy(pool, 0);
      assertThat(post(server, "/api/v1/checks", "表.xlsx", "zh").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void requestsThatAreSentOneBehindTheOtherAreAllAnswered() throws Exception {
    try (RunningServer server = server(600);
        Socket sender = sent(server, "表.xlsx", 5)) {
      for (int i = 0; i < 5; i++) {
        assertThat(RawHttp.read(sender.getInputStream()).status()).isEqualTo(200);
      }
    }
  }

  private static RunningServer server(int seconds) {
    return new RunningServer(
        Database.H2.fresh(), Map.of(SlowChecks.PROPERTY, true, SlowChecks.SECONDS, seconds));
  }

  private static HttpResponse<byte[]> post(
      RunningServer server, String path, String name, String language) {
    byte[] workbook = new FilledDeclaration().xlsx();
    server.clerk().unitsOf(workbook);
    HttpRequest.Builder request = new Multipart().file(name, workbook).post(server.at(path));
    return server.send(server.clerk().signed(request.header("Accept-Language", language)));
  }

  /** The same request so many times, without waiting for an answer. */
  private static Socket sent(RunningServer server, String name, int times) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name;
    body.writeBytes((head + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(new FilledDeclaration().xlsx());
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      all.writeBytes(
          ("POST /api/v1/checks HTTP/1.1\r\nHost: localhost\r\n"
                  + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                  + body.size()
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      all.writeBytes(body.toByteArray());
    }
    Socket socket = new Socket(server.at("/").getHost(), server.at("/").getPort());
    socket.setSoTimeout(60_000);
    socket.getOutputStream().write(all.toByteArray());
    return socket;
  }

  private static void untilBusy(WorkbookPool pool, int number) throws InterruptedException {
    while (pool.busy() != number) {
      Thread.sleep(10);
    }
  }
}
