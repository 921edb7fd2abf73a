package cn.jihe.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The pages of results, asked for as a browser without script does. */
public record ResultSite(RunningServer server) {

  /** The one of {@link SharedServer}. */
  public static ResultSite shared() {
    return new ResultSite(SharedServer.on(Database.H2));
  }

  /** Has files checked: the path of their result. */
  public String check(Multipart files) {
    HttpResponse<byte[]> answer = post("/check", files);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
    return location(answer);
  }

  /** The same of one file. */
  public String check(String name, byte[] bytes) {
    return check(new Multipart().file(name, bytes));
  }

  /** Adds a file to a result. */
  public void add(String result, String name, byte[] bytes) {
    HttpResponse<byte[]> answer = post(result, new Multipart().file(name, bytes));
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
    assertThat(location(answer)).isEqualTo(result);
  }

  /** Where an answer leads, without the server's name. */
  public static String location(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /** A page in Chinese that is there. */
  public Document page(String path) {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return html(answer);
  }

  public static Document html(HttpResponse<byte[]> answer) {
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    return Jsoup.parse(text(answer));
  }

  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Asks in Chinese. */
  public HttpResponse<byte[]> get(String path) {
    return server.send(HttpRequest.newBuilder(server.at(path)).header("Accept-Language", "zh"));
  }

  /** A file that is there. */
  public byte[] file(String path) {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment");
    return answer.body();
  }

  /** Sends a form, in Chinese. */
  public HttpResponse<byte[]> post(String path, Multipart form) {
    return server.send(form.post(server.at(path)).header("Accept-Language", "zh"));
  }

  /** A form of texts: name and value in turn. */
  public static Multipart form(String... texts) {
    Multipart form = new Multipart();
    for (int i = 0; i < texts.length; i += 2) {
      form.part("name=\"" + texts[i] + "\"", texts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return form;
  }

  /** What the API says of a file. */
  public JsonNode checked(String name, byte[] bytes) {
    HttpResponse<byte[]> answer = post("/api/v1/checks", new Multipart().file(name, bytes));
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return RunningServer.json(answer);
  }

  /** The findings of all forms that the API gives, in its order. */
  public List<JsonNode> findings(String name, byte[] bytes) {
    return checked(name, bytes).get("forms").findValues("findings").stream()
        .flatMap(findings -> findings.valueStream())
        .toList();
  }

  /** The files of an archive by their names. */
  public static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }
}
