package cn.jihe.review.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Sends what has no answer once more, at the next server, as often as it takes. */
final class Wire {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** The server says itself that it is to be sent again. */
  private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final Servers servers;

  Wire(Servers servers) {
    this.servers = servers;
  }

  int servers() {
    return servers.count();
  }

  /**
   * An answer.
   *
   * @param sent how often it was sent to get it
   * @param status 0: there was none at all
   */
  record Answer(int sent, int status, JsonNode body) {
    String code() {
      return body.path("code").asText("");
    }
  }

  /**
   * Sends a request.
   *
   * @param first the server that it is sent to first
   * @param request made for an address of a server
   */
  Answer send(int first, String path, String token, Function<URI, HttpRequest.Builder> request) {
    Instant end = Instant.now().plus(PATIENCE);
    int sent = 0;
    for (int server = first; Instant.now().isBefore(end); server = (server + 1) % servers()) {
      try {
        sent++;
        HttpResponse<byte[]> answer =
            client.send(
                request
                    .apply(servers.at(server, path))
                    .timeout(Duration.ofMinutes(1))
                    .header("Authorization", "Bearer " + token)
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (!NOT_NOW.contains(answer.statusCode())) {
          return new Answer(sent, answer.statusCode(), JSON.readTree(answer.body()));
        }
        pause();
      } catch (ConnectException dead) {
        // Nothing of it has arrived.
        sent--;
        pause();
      } catch (IOException cutOff) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return new Answer(sent, 0, MissingNode.getInstance());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
