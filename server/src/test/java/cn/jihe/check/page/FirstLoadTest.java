package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.ExampleWorkbook;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import cn.jihe.support.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a browser must load before a page is there: the page, its style sheets and its scripts. */
final class FirstLoadTest {

  private static final int MOST_BYTES = 100 * 1024;
  private static final int MOST_LINES = 250;
  private static final Pattern OWN = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
  private static final Path ASSETS = Path.of("src", "main", "resources", "assets");

  private final RunningServer server = SharedServer.on(Database.H2);

  private HttpResponse<byte[]> compressed(String path) {
    return server.send(HttpRequest.newBuilder(server.at(path)).header("Accept-Encoding", "gzip"));
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    boolean gzip =
        answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
    try (ByteArrayInputStream bytes = new ByteArrayInputStream(answer.body())) {
      return new String(
          gzip ? new GZIPInputStream(bytes).readAllBytes() : bytes.readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  private int bytes(String path) throws IOException {
    HttpResponse<byte[]> page = compressed(path);
    List<String> assets =
        OWN.matcher(text(page)).results().map((MatchResult each) -> each.group(1)).toList();
    assertThat(assets).isNotEmpty();
    return page.body().length
        + assets.stream().mapToInt(asset -> compressed(asset).body().length).sum();
  }

  @Test
  void theFirstPageIsSmall() throws IOException {
    int bytes = bytes("/");
    assertThat(bytes).as("bytes of the first page").isBetween(1, MOST_BYTES);
  }

  @Test
  void aResultOfOneFormIsSmall() throws IOException {
    int bytes = bytes(Site.shared().checked("表.xlsx", ExampleWorkbook.bytes()));
    assertThat(bytes).as("bytes of a result of one form").isBetween(1, MOST_BYTES);
  }

  @Test
  void eachScriptOfThePagesStaysShort() throws IOException {
    try (Stream<Path> assets = Files.list(ASSETS)) {
      List<Path> scripts = assets.filter(asset -> asset.toString().endsWith(".js")).toList();
      assertThat(scripts).isNotEmpty();
      for (Path script : scripts) {
        assertThat(Files.readAllLines(script)).as(script.toString()).hasSizeBetween(1, MOST_LINES);
      }
    }
  }
}
