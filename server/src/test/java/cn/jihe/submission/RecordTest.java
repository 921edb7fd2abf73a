package cn.jihe.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.account.Account;
import cn.jihe.account.Actor;
import cn.jihe.account.Caller;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisations;
import cn.jihe.account.Role;
import cn.jihe.account.Scope;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.check.WorkWatch;
import cn.jihe.check.WorkbookPool;
import cn.jihe.database.StoreUnavailable;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.Workbook;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierFilter;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Filer;
import cn.jihe.ledger.Filing;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Ledger.Receipt;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.Owner;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.Request;
import cn.jihe.ledger.Submission;
import cn.jihe.lifecycle.Action;
import cn.jihe.review.Decision;
import cn.jihe.review.DecisionService;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.Judgement;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rule.text.ExampleForm;
import cn.jihe.rule.text.RecordedMessages;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.Clerk;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.web.Sender;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes into the ledger comes out of it. */
@Execution(ExecutionMode.CONCURRENT)
@ParameterizedClass
@EnumSource(Database.class)
final class RecordTest {

  private static final Map<Database, RunningServer> SERVERS = new EnumMap<>(Database.class);
  private static final Core CORE = Core.load(Map.of());

  private final Ledger ledger;
  private final Clerk clerk;
  private final Organisations organisations;
  private final DecisionService decisions;
  private final People people;
  private final Scope scope;
  private final DataSource store;
  private final Recorder recorder;

  RecordTest(Database database) {
    RunningServer server = SERVERS.computeIfAbsent(database, key -> new RunningServer(key.fresh()));
    ledger = server.context().getBean(Ledger.class);
    clerk = server.clerk();
    organisations = server.context().getBean(Organisations.class);
    decisions = server.context().getBean(DecisionService.class);
    people = People.of(server);
    recorder = server.context().getBean(Recorder.class);
    scope = clerk.caller().scope();
    store = DelegatingDataSource.unwrapDataSource(server.context().getBean(DataSource.class));
  }

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(RunningServer::close);
  }

  private static CheckOutcome.Checked check(String name, byte[] bytes) {
    return (CheckOutcome.Checked) CORE.checks().check(name, bytes);
  }

  /** Records it, and reads it back. */
  private Submission submit(CheckOutcome.Checked checked, byte[] bytes) {
    checked.report().forms().forEach(form -> clerk.unitOf(form.form()));
    HandedIn taken =
        new HandedIn(
            request(checked, "test"),
            bytes,
            Submitter.of(clerk.caller(), organisations),
            SenderSays.NOTHING);
    try (WorkbookPool pool = new WorkbookPool(1, 0, new WorkWatch(60));
        WorkbookPool.Place place = pool.enter(Sender.PATIENT)) {
      Receipt receipt = recorder.record(checked, taken, taken.belongings(checked.report()), place);
      Submission kept = ledger.submission(receipt.submission().id(), scope).orElseThrow();
      assertThat(receipt.submission()).isEqualTo(kept);
      return kept;
    }
  }

  private static Request request(CheckOutcome.Checked checked, String ruleSet) {
    return new Request(
        checked.sha256(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ruleSet);
  }

  @Test
  void everyRealWorkbookComesBackWithFormsAndFindingsAsTheyWere() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/real/workbooks"))) {
      List<Path> workbooks =
          files.filter(file -> file.toString().matches(".*\\.xls[xm]?")).sorted().toList();
      assertThat(workbooks).hasSizeGreaterThan(5);
      for (Path file : workbooks) {
        byte[] bytes = Files.readAllBytes(file);
        CheckOutcome.Checked checked = check(String.valueOf(file.getFileName()), bytes);
        Submission kept = submit(checked, bytes);
        assertThat(kept.report()).isEqualTo(checked.report());
        assertThat(kept.messages()).isEqualTo(RecordedMessages.of(checked.report(), CORE.texts()));
        assertThat(ledger.original(kept.id(), scope).orElseThrow()).isEqualTo(bytes);
      }
    }
  }

  @Test
  void aSelfEvaluationIsComparedWithTheDeclarationInForce() {
    accept(submit(sketched(ExampleForm.clean(FormKind.DECLARATION), "d"), new byte[] {1}));
    Submission evaluation =
        submit(
            sketched(
                ExampleForm.clean(FormKind.SELF_EVALUATION).set("indicators[0].target", "≥1.00(人)"),
                "z"),
            new byte[] {2});
    assertThat(evaluation.report().allFindings())
        .filteredOn(finding -> finding.rule().equals("S85"))
        .anyMatch(
            finding ->
                finding.path().filter(at -> at.value().equals("indicators[0].target")).isPresent());
    assertThat(evaluation.filings()).extracting(Filing::state).containsExactly(FilingState.ATTEMPT);
  }

  /** As somebody else of the department does. */
  private void accept(Submission submission) {
    Hat hat = Hat.of(Role.REVIEWER, clerk.department().id());
    Account account = people.account(hat);
    Caller reviewer =
        new Caller(
            account.id(),
            account.login(),
            account.name(),
            Optional.empty(),
            List.of(hat),
            clerk.caller().rights(),
            clerk.caller().address(),
            clerk.caller().entry());
    UUID dossier = submission.filings().getFirst().dossier().orElseThrow();
    Dossier seen = ledger.dossier(dossier, scope).orElseThrow().dossier();
    decisions.decide(
        dossier,
        new Decision(
            Action.ACCEPT, seen.current(), seen.contentHash(), Optional.empty(), Optional.empty()),
        reviewer);
  }

  private static CheckOutcome.Checked sketched(ExampleForm sketch, String hash) {
    Form form = sketch.year(2024).set("unit", "对照单位").set("projectName", "对照项目").form();
    RuleRunner runner = Catalogue.runner(Settings.defaults());
    Judgement judgement = runner.judge(new Workbook(List.of(form), List.of()));
    return new CheckOutcome.Checked(
        "表.xlsx", hash.repeat(64), 1, judgement, runner.report(judgement));
  }

  @Test
  void textsThatAreNoTextAreKept() {
    for (String odd : List.of("甲\uD83D乙", "\uDE00丙", "丁😀戊", "'; drop table form; --", "${x}")) {
      // Units of their own, or they would be compared with each other.
      for (String unit : List.of(odd + "单位", "单位" + odd.hashCode())) {
        byte[] bytes = new FilledDeclaration().ofProject(odd + "项目").with("E5", unit).xls();
        CheckOutcome.Checked checked = check("表.xls", bytes);
        Submission kept = submit(checked, bytes);
        assertThat(kept.report()).as(odd).isEqualTo(checked.report());
      }
    }
  }

  @Test
  void aNameOfAnyLengthIsKept() {
    byte[] bytes = new FilledDeclaration().ofProject("长".repeat(30_000)).xlsx();
    Submission kept = submit(check("表.xlsx", bytes), bytes);
    assertThat(kept.report().forms().getFirst().form().projectName().text()).hasSize(30_000);
    assertThat(kept.filings()).extracting(Filing::state).containsExactly(FilingState.SUBMITTED);
  }

  @Test
  void theLargestUploadIsKept() {
    byte[] bytes = new byte[20 * 1024 * 1024];
    new Random(7).nextBytes(bytes);
    CheckOutcome.Checked checked = check("表.xlsx", new FilledDeclaration().ofProject("大").xlsx());
    CheckOutcome.Checked large =
        new CheckOutcome.Checked(
            "大.xlsx",
            DigestUtils.sha256Hex(bytes),
            bytes.length,
            checked.judgement(),
            checked.report());
    Submission kept = submit(large, bytes);
    assertThat(ledger.original(kept.id(), scope).orElseThrow()).isEqualTo(bytes);
  }

  @Test
  void whenTheLastStepFailsNothingOfTheUploadIsKept() throws SQLException {
    byte[] bytes = new FilledDeclaration().ofProject("半途而废").xlsx();
    CheckOutcome.Checked checked = check("半途而废.xlsx", bytes);
    // Events are written last.
    sql("alter table event add constraint not_by_them check (who <> 'them')");
    NewSubmission failing = upload(checked, bytes, "them");
    assertThatThrownBy(() -> ledger.record(ledger.prepare(failing)))
        .isInstanceOf(StoreUnavailable.class);
    sql("alter table event drop constraint not_by_them");
    assertThat(submissionsOf("半途而废.xlsx")).isZero();
    assertThat(dossiersOf("半途而废")).isZero();
    assertThat(ledger.record(ledger.prepare(upload(checked, bytes, "x"))).created()).isTrue();
    assertThat(dossiersOf("半途而废")).isEqualTo(1);
  }

  private NewSubmission upload(CheckOutcome.Checked checked, byte[] bytes, String who) {
    Actor actor = new Actor(Optional.of(clerk.account().id()), who, Optional.empty(), "");
    UUID unit = clerk.unit("某区健康促进中心").id();
    Form form = checked.report().forms().getFirst().form();
    DossierKey dossier =
        new DossierKey(
            form.kind(),
            2024,
            Owner.of(unit, new UnitName(form.unit().text())),
            new ProjectName(form.projectName().text()));
    return new NewSubmission(
        request(checked, "test"),
        new Filer(actor, Optional.of(unit), false, Optional.empty()),
        checked.fileName(),
        bytes,
        checked.report(),
        RecordedMessages.of(checked.report(), CORE.texts()),
        List.of(
            new NewForm(
                checked.report().forms().getFirst(),
                ComparedForm.of(form),
                Optional.of(unit),
                Optional.of(dossier),
                Optional.empty(),
                FilingState.SUBMITTED,
                Optional.empty(),
                false,
                Optional.empty())),
        Instant.now());
  }

  private long dossiersOf(String project) {
    return ledger
        .dossiers(
            new DossierFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(project),
                Optional.empty()),
            new PageOf(0, 10),
            scope)
        .total();
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = store.getConnection();
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  /** Beside others that are recorded meanwhile. */
  private long submissionsOf(String fileName) throws SQLException {
    try (Connection connection = store.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select count(*) from submission where file_name = ?")) {
      query.setString(1, fileName);
      try (ResultSet found = query.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }
}
