package cn.jihe.review.model;

import cn.jihe.review.model.Cast.Member;
import cn.jihe.review.model.Wire.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** How a client does something, and writes down what it was told. */
record Hand(Member member, Wire wire, Board board, Random random) {

  static final String DOSSIERS = "/api/v1/dossiers/";

  int server() {
    return random.nextInt(wire.servers());
  }

  Answer get(String path) {
    return wire.send(server(), path, member.token(), HttpRequest::newBuilder);
  }

  Answer post(String path, ObjectNode wanted) {
    return wire.send(
        server(),
        path,
        member.token(),
        at ->
            HttpRequest.newBuilder(at)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wanted.toString())));
  }

  /**
   * Writes it down.
   *
   * @param expected the statuses that it may be answered with
   * @return true: it was done, or tried
   */
  boolean done(Deed deed, Answer answer, String expected) {
    board.deeds.add(deed);
    if (!expected.contains(String.valueOf(answer.status()))) {
      board.seen.add("not to be answered: " + answer + " to " + deed);
    }
    return true;
  }

  /** Of something about a dossier. */
  Deed deed(DeedKind kind, String dossier, String about, String said, Answer answer) {
    return new Deed(
        kind,
        member.login(),
        member.account().toString(),
        dossier,
        0,
        about,
        said,
        answer.sent(),
        answer.status(),
        answer.code(),
        answer.body().path("detail").asText(""),
        answer.body().path("id").asText(""),
        0);
  }

  String any(String... of) {
    return of[random.nextInt(of.length)];
  }

  /** The id of one of them whose state, or verdict, is among these. */
  Optional<String> one(JsonNode all, String states) {
    List<String> ids = new ArrayList<>();
    for (JsonNode each : all) {
      String state = each.path("state").asText(each.path("verdict").asText("null"));
      if (states.contains(state)) {
        ids.add(each.path("id").asText());
      }
    }
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
  }
}
