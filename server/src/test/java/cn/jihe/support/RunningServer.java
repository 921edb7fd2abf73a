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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole server on a port of its own, and calls to it. */
public final class RunningServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INTERFACE = "/api/v1/";

  private final EmbeddedServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable Clerk clerk;

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

  /** Whose calls they are where nothing else is said. */
  public synchronized Clerk clerk() {
    if (clerk == null) {
      clerk = new Clerk(this);
    }
    return clerk;
  }

  /** Hands a workbook in, of whatever units. */
  public HttpResponse<byte[]> submit(String fileName, byte[] workbook) {
    return submit(fileName, workbook, Map.of());
  }

  /** Hands a workbook in, of whatever units, with what its sender says. */
  public HttpResponse<byte[]> submit(String fileName, byte[] workbook, Map<String, String> says) {
    clerk().unitsOf(workbook);
    Optional.ofNullable(says.get("unit")).ifPresent(clerk()::unit);
    return submit(clerk().token(), fileName, workbook, says);
  }

  /** Hands a workbook in as whoever holds this. */
  public HttpResponse<byte[]> submit(
      String token, String fileName, byte[] workbook, Map<String, String> says) {
    Multipart body = new Multipart().file(fileName, workbook);
    says.forEach(
        (name, value) ->
            body.part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
    return send(as(token, body.post(at("/api/v1/submissions"))));
  }

  /** As the clerk below the interface, as nobody known elsewhere. */
  public HttpResponse<byte[]> get(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    return send(path.startsWith(INTERFACE) ? clerk().signed(request) : request);
  }

  /** As whoever holds this. */
  public HttpResponse<byte[]> get(String token, String path) {
    return send(as(token, HttpRequest.newBuilder(at(path))));
  }

  private static HttpRequest.Builder as(String token, HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + token);
  }

  /** As nobody known, but for what the request says itself. */
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
