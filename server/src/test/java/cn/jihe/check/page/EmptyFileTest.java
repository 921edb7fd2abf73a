package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.Multipart;
import cn.jihe.support.RefusedFile;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who chose a file without a byte in it is told so, and not that none was chosen. */
@ExtendWith(SharedServer.class)
final class EmptyFileTest {

  private static final String SAID = "“空文件.xlsx”是空文件（0 字节）。请在 Excel 或 WPS 中打开原表，保存并关闭后重新放入。";

  private final URI server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  EmptyFileTest(EmbeddedServer server) {
    this.server = server.getURI();
  }

  private HttpResponse<String> send(String path, Multipart body)
      throws IOException, InterruptedException {
    RunningServer clerks = SharedServer.on(Database.H2);
    HttpRequest.Builder request = body.post(server.resolve(path));
    return client.send(
        (path.startsWith("/api/") ? clerks.clerk().signed(request) : request).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static Multipart empty() {
    return new Multipart().file("空文件.xlsx", RefusedFile.EMPTY.bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/check", "/annotate"})
  void thePageSaysThatTheFileIsEmpty(String path) throws Exception {
    assertThat(send(path, empty()).body()).contains(SAID).doesNotContain("还没有选择文件");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"checks", "annotations", "annotations?clean=true", "fixes", "submissions"})
  void everyCallThatTakesAFileAnswersEmpty(String call) throws Exception {
    HttpResponse<String> answer = send("/api/v1/" + call, empty());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"code\":\"empty\"", SAID);
  }

  @Test
  void anEmptyFileBesideAnotherIsSaidBesideIt() throws Exception {
    Multipart both = empty().file("b.xlsx", RefusedFile.LETTER.bytes());
    assertThat(send("/check", both).body()).contains(SAID, "b.xlsx");
  }

  @Test
  void whoChoseNothingIsToldSo() throws Exception {
    Multipart none = new Multipart().file("", new byte[0]);
    assertThat(send("/check", none).body()).contains("还没有选择文件");
  }
}
