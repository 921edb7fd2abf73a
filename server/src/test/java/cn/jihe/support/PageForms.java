package cn.jihe.support;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The pages of a server as a browser without script asks for them and posts their forms. */
public final class PageForms {

  private final RunningServer server;

  public PageForms(RunningServer server) {
    this.server = server;
  }

  /**
   * Posts a form.
   *
   * @param session what the browser holds; blank for nothing
   */
  public HttpResponse<byte[]> post(String session, String path, Map<String, String> texts) {
    Multipart form = new Multipart();
    texts.forEach(
        (name, text) -> form.part("name=\"" + name + "\"", text.getBytes(StandardCharsets.UTF_8)));
    return send(session, path, form);
  }

  /** Posts a form that holds a file. */
  public HttpResponse<byte[]> postFile(String session, String path, String name, byte[] bytes) {
    return send(session, path, new Multipart().file(name, bytes));
  }

  private HttpResponse<byte[]> send(String session, String path, Multipart form) {
    return server.send(
        form.post(server.at(path))
            .header("Cookie", "jihe_session=" + session)
            .header("Accept-Language", "zh")
            .header("Sec-Fetch-Site", "same-origin"));
  }

  public HttpResponse<byte[]> get(String session, String path) {
    return server.send(
        HttpRequest.newBuilder(server.at(path))
            .header("Accept-Language", "zh")
            .header("Cookie", "jihe_session=" + session));
  }

  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Where it leads; blank for nowhere. */
  public static String to(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /** What the browser holds from now on. */
  public static String session(HttpResponse<byte[]> answer) {
    String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
    return cookie.replaceFirst("^jihe_session=([^;]*);.*$", "$1");
  }
}
