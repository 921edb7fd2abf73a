package cn.jihe.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The whole server on a port of its own, and calls to it. */
public final class RunningServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final EmbeddedServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  /** On the database at this address. */
  public RunningServer(String url) {
    this(url, Map.of());
  }

  /** With settings over the usual ones. */
  public RunningServer(String url, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("datasources.default.url", url);
    all.put("micronaut.server.port", -1);
    server = ApplicationContext.run(EmbeddedServer.class, all, "test");
  }

  public ApplicationContext context() {
    return server.getApplicationContext();
  }

  public URI at(String path) {
    return server.getURI().resolve(path);
  }

  /** Hands a workbook in. */
  public HttpResponse<byte[]> submit(String fileName, byte[] workbook) {
    return send(new Multipart().file(fileName, workbook).post(at("/api/v1/submissions")));
  }

  /** Hands a workbook in with what its sender says. */
  public HttpResponse<byte[]> submit(String fileName, byte[] workbook, Map<String, String> says) {
    Multipart body = new Multipart().file(fileName, workbook);
    says.forEach(
        (name, value) ->
            body.part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
    return send(body.post(at("/api/v1/submissions")));
  }

  public HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(at(path)));
  }

  public HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The JSON of an answer. */
  public static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public JsonNode json(String path) {
    return json(get(path));
  }

  @Override
  public void close() {
    server.close();
  }
}
