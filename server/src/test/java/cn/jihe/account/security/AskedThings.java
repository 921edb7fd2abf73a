package cn.jihe.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.account.Secret;
import cn.jihe.account.signin.NewToken;
import cn.jihe.account.signin.Tokens;
import cn.jihe.support.Calls;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked for: of a unit, of one below it, of its sibling and of one of another tree the same
 * each. An endpoint of a new kind of thing gets a line in {@link #id}.
 */
final class AskedThings {

  private static final String MALFORMED = "x";
  private static final Pattern TAKES_FILES =
      Pattern.compile(
          "/api/v1/(?:checks|annotations|fixes|submissions|receipts/.*|organisations/imports"
              + "|periods/[^/]+/expected/imports)");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

  private final RunningServer server;
  private final People people;
  private final Map<Relation, Organisation> units = new EnumMap<>(Relation.class);
  private final Map<Relation, JsonNode> submissions = new EnumMap<>(Relation.class);
  private final Map<Relation, String> remarks = new EnumMap<>(Relation.class);
  private final Map<Relation, String> periods = new EnumMap<>(Relation.class);
  private final AtomicInteger year = new AtomicInteger(1500);
  private final Map<Relation, String> accounts = new EnumMap<>(Relation.class);
  private final String result;

  /** Still there when the other one is forgotten. */
  private final String handedIn;

  AskedThings(RunningServer server) {
    this.server = server;
    this.people = People.of(server);
    String name = "权限" + UUID.randomUUID();
    Organisation bureau = people.root(name + "财政局");
    Organisation department = people.below(bureau, name + "主管部门");
    units.put(Relation.OWN, people.below(department, name + "单位"));
    units.put(Relation.CHILD, people.below(own(), name + "所属单位"));
    units.put(Relation.SIBLING, people.below(department, name + "另一单位"));
    units.put(Relation.FOREIGN, people.root(name + "外单位"));
    units.forEach(
        (relation, unit) -> {
          Hat clerk = Hat.of(Role.CLERK, unit.id());
          accounts.put(relation, people.account(clerk).id().toString());
          HttpResponse<byte[]> answer =
              server.submit(people.token(clerk), "表.xlsx", form(unit), Map.of());
          assertThat(answer.statusCode()).isEqualTo(201);
          submissions.put(relation, RunningServer.json(answer));
          remarks.put(relation, remark(relation, unit));
          periods.put(relation, period(unit));
        });
    result = checked();
    handedIn = checked();
  }

  /** The unit that those who ask have a role for. */
  Organisation own() {
    return Objects.requireNonNull(units.get(Relation.OWN));
  }

  /** What of an answer is the id that was asked for. */
  String masked(String answer, HttpRequest request) {
    String masked = answer;
    Matcher id = ID.matcher(request.uri().getPath());
    while (id.find()) {
      masked = masked.replace(id.group(), "…");
    }
    return masked;
  }

  /**
   * A request to an endpoint; what it sends is well-formed and, where it must be, something new.
   */
  HttpRequest.Builder request(Endpoint endpoint, Relation relation, Asker asker) {
    URI at = server.at(path(endpoint, relation, asker));
    HttpRequest.Builder request =
        switch (endpoint.method()) {
          case "GET" -> HttpRequest.newBuilder(at);
          case "DELETE" -> HttpRequest.newBuilder(at).DELETE();
          default ->
              takesFiles(endpoint)
                  ? new Multipart().file("表.xlsx", form(unit(relation))).post(at)
                  : HttpRequest.newBuilder(at)
                      .header("Content-Type", "application/json")
                      .method(
                          endpoint.method(), HttpRequest.BodyPublishers.ofString(body(endpoint)));
        };
    boolean page = !endpoint.path().startsWith("/api/");
    return asker.ask(request.header("Accept", page ? "text/html,*/*" : "*/*"));
  }

  private static boolean takesFiles(Endpoint endpoint) {
    String path = endpoint.path();
    return !path.startsWith("/api/") || TAKES_FILES.matcher(path).matches();
  }

  /** Nothing, where what is wrong with it is said to those only who may. */
  private static String body(Endpoint endpoint) {
    return endpoint.path().endsWith("/other-names") ? "{\"name\": \"没有这个单位\"}" : "{}";
  }

  private String path(Endpoint endpoint, Relation relation, Asker asker) {
    String path = endpoint.path();
    if (!endpoint.isOfOne()) {
      return path;
    }
    String id = id(path, relation, asker);
    return path.replaceFirst("\\{[^}]*}", id).replaceAll("\\{[^}]*}", "1");
  }

  private String id(String path, Relation relation, Asker asker) {
    if (relation == Relation.MALFORMED) {
      return MALFORMED;
    }
    if (relation == Relation.UNKNOWN) {
      return UUID.randomUUID().toString();
    }
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put(
        "/api/v1/submissions/",
        Objects.requireNonNull(submissions.get(relation)).path("submission").asText());
    ids.put(
        "/submissions/",
        Objects.requireNonNull(submissions.get(relation)).path("submission").asText());
    ids.put(
        "/api/v1/dossiers/",
        Objects.requireNonNull(submissions.get(relation)).at("/stored/0/dossier").asText());
    ids.put(
        "/dossiers/",
        Objects.requireNonNull(submissions.get(relation)).at("/stored/0/dossier").asText());
    // What is closed stays so.
    String period =
        path.endsWith("/closing") ? period(unit(relation)) : periods.getOrDefault(relation, "");
    ids.put("/api/v1/periods/", period);
    ids.put("/periods/", period);
    ids.put("/api/v1/remarks/", remarks.get(relation));
    ids.put("/api/v1/organisations/", unit(relation).id().toString());
    ids.put("/api/v1/accounts/", accounts.get(relation));
    ids.put("/admin/accounts/", accounts.get(relation));
    ids.put("/admin/organisations/", unit(relation).id().toString());
    ids.put("/api/v1/rules/", "T49");
    ids.put("/api/v1/templates/", "DECLARATION-2024");
    ids.put("/rules/", "T49");
    ids.put("/help/", "excel-addin");
    ids.put("/checks/", result(path));
    if (path.startsWith("/api/v1/tokens/")) {
      return token(relation, asker);
    }
    return ids.entrySet().stream()
        .filter(each -> path.startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private String result(String path) {
    return path.endsWith("/draft") || path.contains("/submit") ? handedIn : result;
  }

  /** A token that nobody needs: the asker's own, or of the account of that unit. */
  private String token(Relation relation, Asker asker) {
    UUID account =
        relation == Relation.OWN && asker.account().isPresent()
            ? asker.account().get().id()
            : UUID.fromString(accounts.get(relation));
    NewToken token = new NewToken("test", 1, Optional.empty());
    return server
        .context()
        .getBean(Tokens.class)
        .add(account, token, Secret.random(), true, Instant.now())
        .toString();
  }

  private String remark(Relation relation, Organisation unit) {
    String dossier =
        Objects.requireNonNull(submissions.get(relation)).at("/stored/0/dossier").asText();
    Calls reviewers = new Calls(server, people.token(Hat.of(Role.REVIEWER, unit.id())));
    return RunningServer.json(
            reviewers.post(
                "/api/v1/dossiers/" + dossier + "/remarks",
                "{\"version\": 1, \"kind\": \"SUGGEST\", \"path\": \"annualGoal\","
                    + " \"text\": \"请核对\"}"))
        .get("id")
        .asText();
  }

  /** Of a year of which nothing is handed in. */
  private String period(Organisation unit) {
    Calls reviewers = new Calls(server, people.token(Hat.of(Role.REVIEWER, unit.id())));
    int of = year.incrementAndGet();
    return RunningServer.json(
            reviewers.post(
                "/api/v1/periods",
                "{\"code\": \"P-%s\", \"name\": \"批次\", \"kind\": \"DECLARATION\","
                        .formatted(UUID.randomUUID())
                    + " \"year\": %d, \"organisation\": \"%s\"}".formatted(of, unit.id())))
        .get("id")
        .asText();
  }

  private Organisation unit(Relation relation) {
    return units.getOrDefault(relation, own());
  }

  private static byte[] form(Organisation unit) {
    return new FilledDeclaration()
        .with("E5", unit.name())
        .ofProject("项目" + UUID.randomUUID())
        .xlsx();
  }

  private String checked() {
    HttpResponse<byte[]> answer =
        server.send(new Multipart().file("表.xlsx", form(own())).post(server.at("/check")));
    String at = answer.headers().firstValue("Location").orElseThrow();
    return at.substring(at.lastIndexOf('/') + 1);
  }
}
