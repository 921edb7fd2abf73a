package cn.jihe.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls to the API by one who signed in. */
public final class Calls {

  private final RunningServer server;
  private final String token;

  /** By the one who holds this token. */
  public Calls(RunningServer server, String token) {
    this.server = server;
    this.token = token;
  }

  public HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(server.at(path)));
  }

  public HttpResponse<byte[]> post(String path, String json) {
    return json("POST", path, json);
  }

  public HttpResponse<byte[]> patch(String path, String json) {
    return json("PATCH", path, json);
  }

  /** What is answered to a call that goes well. */
  public JsonNode list(String path) {
    return RunningServer.json(get(path));
  }

  public HttpResponse<byte[]> send(HttpRequest.Builder request) {
    return server.send(request.header("Authorization", "Bearer " + token));
  }

  private HttpResponse<byte[]> json(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(server.at(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }
}
