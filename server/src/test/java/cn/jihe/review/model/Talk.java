package cn.jihe.review.model;

import cn.jihe.review.model.Board.Project;
import cn.jihe.review.model.Wire.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a client says about dossiers. */
record Talk(Hand hand) {

  /** Says something; false when there is nothing to say it to. */
  boolean say(DeedKind kind, Project project, JsonNode seen) {
    String dossier = project.dossier();
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    return switch (kind) {
      case REMARK -> {
        wanted.put("kind", hand.any("SUGGEST", "INTERNAL", "QUESTION", "MUST_CHANGE"));
        wanted.put("path", hand.any("annualGoal", "indicators[1].target"));
        wanted.set("version", seen.path("newest"));
        yield say(kind, dossier, "", Hand.DOSSIERS + dossier + "/remarks", wanted);
      }
      case REASON -> {
        wanted.put("key", project.finding()).put("category", "APPROVAL");
        yield say(kind, dossier, "", Hand.DOSSIERS + dossier + "/reasons", wanted);
      }
      case REPLY ->
          hand.one(seen.path("remarks"), "OPEN ANSWERED RESOLVED")
              .filter(id -> say(kind, dossier, id, "/api/v1/remarks/" + id + "/replies", wanted))
              .isPresent();
      case RESOLVE ->
          hand.one(seen.path("remarks"), "OPEN ANSWERED")
              .filter(id -> settle(kind, dossier, id, "RESOLVED"))
              .isPresent();
      case UNRESOLVE ->
          hand.one(seen.path("remarks"), "RESOLVED")
              .filter(id -> settle(kind, dossier, id, "OPEN"))
              .isPresent();
      default ->
          hand.one(seen.path("reasons"), "null ONCE ALWAYS REJECTED")
              .filter(id -> judge(dossier, id))
              .isPresent();
    };
  }

  private boolean say(DeedKind kind, String dossier, String about, String path, ObjectNode wanted) {
    String mark = hand.board().mark();
    wanted.put("text", mark + " 按批复执行，请核对");
    Answer answer = hand.post(path, wanted);
    // Whoever has seen attempts only names no version.
    String expected = "201 403 409 422" + (wanted.path("version").isNull() ? " 400" : "");
    return hand.done(hand.deed(kind, dossier, about, mark, answer), answer, expected);
  }

  private boolean settle(DeedKind kind, String dossier, String id, String state) {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("state", state);
    Answer answer = hand.post("/api/v1/remarks/" + id + "/resolution", wanted);
    return hand.done(hand.deed(kind, dossier, id, "", answer), answer, "200 403");
  }

  private boolean judge(String dossier, String id) {
    String verdict = hand.any("ONCE", "ALWAYS", "REJECTED");
    ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("verdict", verdict);
    Answer answer = hand.post("/api/v1/reasons/" + id + "/verdict", wanted);
    Deed deed = hand.deed(DeedKind.VERDICT, dossier, id, verdict, answer);
    return hand.done(deed, answer, "200 403 409");
  }
}
