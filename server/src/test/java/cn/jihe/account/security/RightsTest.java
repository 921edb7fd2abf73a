package cn.jihe.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.Median;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import cn.jihe.support.Thoroughness;
import io.micronaut.web.router.Router;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every endpoint as everybody, for what is one's own and what is not: {@code docs/rights.tsv}. With
 * {@code -Djihe.write=true} it is written anew, and read as a diff before it is committed.
 */
final class RightsTest {

  private static final Pattern PUBLIC =
      Pattern.compile(
          "/|/(?:check|annotate|openapi\\.yml)"
              + "|/(?:checks(?!/\\{id\\}/(?:submit|draft))|rules|help|addin|health|\\.well-known|receipts)(?:/.*)?"
              + "|/api/v1/(?:checks|annotations|fixes|rules|templates|receipts)(?:/.*)?");
  private static final Pattern REQUEST_NUMBER =
      Pattern.compile("id=\"request-number\"[^<]*<|[0-9a-f]{32}");
  private static final Pattern REQUEST_ID = Pattern.compile("\"requestId\":\"[^\"]*\"");
  private static final Set<String> OF_THE_CALL = Set.of("x-request-id", "date");
  private static final String NONE = "-";
  private static final int TRIES = 40;
  private static final double AT_MOST = 2;

  @Test
  void everyEndpointAnswersEverybodyAsTheTableSays() throws Exception {
    askAll(Database.H2);
  }

  @Tag("slow")
  @Test
  void theOtherStoreMakesNoDifference() throws Exception {
    askAll(Database.POSTGRESQL);
  }

  private static void askAll(Database database) throws Exception {
    RunningServer server = SharedServer.on(database);
    AskedThings things = new AskedThings(server);
    List<Asker> askers = Asker.all(People.of(server), things.own());
    List<String> lines = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Endpoint endpoint : Endpoint.all(server.context().getBean(Router.class))) {
      Map<Asker, List<String>> answers = new LinkedHashMap<>();
      for (Asker asker : askers(endpoint, askers)) {
        answers.put(asker, answers(server, things, endpoint, asker, told));
      }
      lines.addAll(RightsTable.lines(endpoint, answers));
    }
    if (Boolean.getBoolean("jihe.write")) {
      RightsTable.write(lines);
    }
    assertThat(told).as("what is foreign is told from what is not there").isEmpty();
    assertTheSame(lines);
  }

  private static void assertTheSame(List<String> lines) {
    List<String> committed = RightsTable.committed();
    List<String> missing = lines.stream().filter(line -> !committed.contains(line)).toList();
    List<String> wrong = committed.stream().filter(line -> !lines.contains(line)).toList();
    assertThat(wrong)
        .as(
            "%s says what is not so. Take these lines out:%n%s%nPut these in:%n%s%n",
            RightsTable.FILE, String.join("\n", wrong), String.join("\n", missing))
        .isEmpty();
    assertThat(missing)
        .as("Lines to add to %s:%n%s%n", RightsTable.FILE, String.join("\n", missing))
        .isEmpty();
  }

  private static List<String> answers(
      RunningServer server, AskedThings things, Endpoint endpoint, Asker asker, List<String> told) {
    List<String> row = new ArrayList<>();
    Map<Relation, String> got = new TreeMap<>();
    for (Relation relation : Relation.values()) {
      if (isAsked(endpoint, relation)) {
        HttpRequest.Builder request = things.request(endpoint, relation, asker);
        HttpResponse<byte[]> answer = server.send(request);
        got.put(relation, things.masked(face(answer), request.build()));
        row.add(status(answer));
      } else {
        row.add(NONE);
      }
    }
    String foreign = got.get(Relation.FOREIGN);
    String unknown = got.get(Relation.UNKNOWN);
    if (foreign != null
        && unknown != null
        && !foreign.equals(unknown)
        && !asker.name().equals(Asker.OF_ALL)) {
      told.add(endpoint + " as " + asker.name() + ": " + foreign + " and " + unknown);
    }
    return row;
  }

  /**
   * What nobody has to sign in for is asked by everybody in a full run only; a result goes once.
   */
  private static List<Asker> askers(Endpoint endpoint, List<Asker> all) {
    return isPublic(endpoint) && !endpoint.path().endsWith("/delete")
        ? all.subList(0, Thoroughness.of(2, all.size()))
        : all;
  }

  /** Where a page leads to signing in, that is said. */
  private static String status(HttpResponse<byte[]> answer) {
    boolean leads =
        answer.headers().firstValue("Location").filter(to -> to.contains("/sign-in")).isPresent();
    return leads ? "sign-in" : String.valueOf(answer.statusCode());
  }

  /** What is handed in is of some unit, too. */
  private static boolean isAsked(Endpoint endpoint, Relation relation) {
    boolean ofResult = endpoint.path().startsWith("/checks/");
    if (endpoint.isOfOne() && (ofResult || isPublic(endpoint))) {
      return relation == Relation.OWN || relation.compareTo(Relation.FOREIGN) > 0;
    }
    return endpoint.isOfOne()
        || relation == Relation.OWN
        || (endpoint.toString().equals("POST /api/v1/submissions")
            && relation.compareTo(Relation.UNKNOWN) < 0);
  }

  /** Of what is open to everybody; a result of a check is to whoever has its address. */
  private static boolean isPublic(Endpoint endpoint) {
    return PUBLIC.matcher(endpoint.path()).matches();
  }

  /** All that a caller could see, but for what names the call itself. */
  private static String face(HttpResponse<byte[]> answer) {
    Map<String, List<String>> headers = new TreeMap<>();
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              String key = name.toLowerCase(Locale.ROOT);
              if (!OF_THE_CALL.contains(key)) {
                headers.put(key, values);
              }
            });
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    return answer.statusCode()
        + " "
        + headers
        + " "
        + REQUEST_NUMBER.matcher(REQUEST_ID.matcher(body).replaceAll("")).replaceAll("");
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("cn.jihe.support.Database#forProcesses")
  void whatIsForeignTakesAsLongAsWhatIsNotThere(Database database) {
    RunningServer server = SharedServer.on(database);
    AskedThings things = new AskedThings(server);
    Asker clerk = Asker.clerk(People.of(server), things.own());
    for (String path :
        List.of(
            "/api/v1/submissions/{id}",
            "/api/v1/submissions/{id}/original",
            "/api/v1/dossiers/{id}")) {
      Endpoint endpoint = new Endpoint(path, "GET");
      double[][] took = new double[2][TRIES];
      for (int i = 0; i < 2 * TRIES; i++) {
        Relation relation = i % 2 == 0 ? Relation.FOREIGN : Relation.UNKNOWN;
        long begun = System.nanoTime();
        server.send(things.request(endpoint, relation, clerk));
        took[i % 2][i / 2] = System.nanoTime() - begun;
      }
      double foreign = Median.of(took[0]);
      double unknown = Median.of(took[1]);
      assertThat(Math.max(foreign, unknown) / Math.min(foreign, unknown))
          .as(path)
          .isLessThan(AT_MOST);
    }
  }

  @Test
  void theTableIsReadable() {
    assertThat(RightsTable.committed())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.split("\t")).hasSize(8));
  }
}
