package cn.jihe.review.model;

import cn.jihe.account.Role;
import cn.jihe.review.model.Board.Project;
import cn.jihe.review.model.Cast.Member;
import cn.jihe.review.model.Wire.Answer;
import cn.jihe.support.Multipart;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One client of a history: looks, chooses and does. */
final class Player {

  private final Hand hand;
  private final Random random;
  private final @Nullable Member twin;
  private final Map<String, JsonNode> before = new HashMap<>();

  /**
   * @param twin who decides beside it at the same time; null for nobody
   */
  Player(Hand hand, @Nullable Member twin) {
    this.hand = hand;
    this.random = hand.random();
    this.twin = twin;
  }

  /** Tries one thing; says whether there was one to try. */
  boolean play() {
    Member member = hand.member();
    Role role = member.roles().get(random.nextInt(member.roles().size()));
    Project project = hand.board().any(random);
    String dossier = project.dossier();
    if (dossier.isEmpty()) {
      return role == Role.CLERK && submit(project);
    }
    // Now and then somebody has had it before his eyes for a while.
    JsonNode known = before.get(dossier);
    JsonNode seen = known == null || random.nextInt(3) > 0 ? view(dossier) : known;
    before.put(dossier, seen);
    DeedKind kind = chosen(role, seen);
    if (kind == DeedKind.SUBMIT) {
      return submit(project);
    }
    boolean decides = kind == DeedKind.ACCEPT || kind == DeedKind.RETURN;
    if (twin != null && decides && random.nextInt(3) == 0) {
      return duel(dossier, seen);
    }
    return kind.isDecision()
        ? decide(hand, kind, dossier, seen, 0)
        : new Talk(hand).say(kind, project, seen);
  }

  /** Mostly something that is offered. */
  private DeedKind chosen(Role role, JsonNode view) {
    String offered = view.path("actions").toString();
    DeedKind kind = DeedKind.any(role.name(), random);
    for (int i = 0; i < 8; i++) {
      boolean fits = !kind.isDecision() || offered.contains("\"" + kind.code() + "\"");
      if (fits || random.nextInt(12) == 0) {
        return kind;
      }
      kind = DeedKind.any(role.name(), random);
    }
    return kind;
  }

  /** A dossier as it is now; whoever has seen something sees it again, at whatever server. */
  private JsonNode view(String dossier) {
    Answer answer = hand.get(Hand.DOSSIERS + dossier);
    if (answer.status() != 200) {
      hand.board().seen.add("cannot be read: " + answer);
      return MissingNode.getInstance();
    }
    JsonNode earlier = before.get(dossier);
    int older = earlier == null ? 0 : earlier.path("versions").size();
    if (answer.body().path("versions").size() < older) {
      hand.board().seen.add("version " + older + " is not there any more: " + answer.body());
    }
    return answer.body();
  }

  private boolean submit(Project project) {
    int chance = random.nextInt(10);
    byte[] again = chance < 4 ? project.again(random) : null;
    int number = 1000 + hand.board().marks.incrementAndGet();
    byte[] workbook = again;
    if (workbook == null) {
      workbook = chance == 9 ? project.wrong(number) : project.changed(number);
    }
    byte[] sent = workbook;
    Member member = hand.member();
    Answer answer =
        hand.wire()
            .send(
                hand.server(),
                "/api/v1/submissions",
                member.token(),
                at -> new Multipart().file("表.xlsx", sent).post(at));
    JsonNode stored = answer.body().path("stored").path(0);
    if (stored.path("dossier").isTextual()) {
      project.know(stored.path("dossier").asText());
    }
    Deed deed =
        new Deed(
            DeedKind.SUBMIT,
            member.login(),
            member.account().toString(),
            project.dossier(),
            stored.path("version").asInt(),
            "",
            "",
            answer.sent(),
            answer.status(),
            stored.path("state").asText(""),
            "",
            answer.body().path("submission").asText(""),
            0);
    return hand.done(deed, answer, "200 201");
  }

  private static boolean decide(Hand by, DeedKind kind, String dossier, JsonNode seen, int duel) {
    String mark = by.board().mark();
    boolean brief = by.random().nextInt(6) == 0;
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", kind.code());
    wanted.put("note", brief ? mark : mark + " 请核对金额并补充指标");
    wanted.set("version", seen.path("newest"));
    wanted.put("contentHash", hash(seen));
    Answer answer = by.post(Hand.DOSSIERS + dossier + "/decisions", wanted);
    Deed deed = by.deed(kind, dossier, "", mark, answer).seen(seen.path("newest").asInt()).in(duel);
    boolean any = seen.path("newest").isNumber();
    return by.done(deed, answer, "200 403 409 422" + (any ? "" : " 400"));
  }

  private static String hash(JsonNode seen) {
    for (JsonNode version : seen.path("versions")) {
      if (version.path("version").equals(seen.path("newest"))) {
        return version.path("contentHash").asText();
      }
    }
    return "";
  }

  /** Two who have seen the same decide otherwise at the same time. */
  private boolean duel(String dossier, JsonNode seen) {
    int duel = hand.board().duels.incrementAndGet();
    Hand other =
        new Hand(Objects.requireNonNull(twin), hand.wire(), hand.board(), new Random(duel));
    CompletableFuture<Void> beside =
        CompletableFuture.runAsync(() -> decide(other, DeedKind.RETURN, dossier, seen, duel));
    DeedKind kind = random.nextBoolean() ? DeedKind.ACCEPT : DeedKind.RETURN;
    boolean done = decide(hand, kind, dossier, seen, duel);
    beside.join();
    return done;
  }
}
