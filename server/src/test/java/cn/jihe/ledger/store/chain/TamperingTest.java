package cn.jihe.ledger.store.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.audit.Breach;
import cn.jihe.audit.KnownEvent;
import cn.jihe.audit.VerificationReport;
import cn.jihe.support.Database;
import cn.jihe.text.Language;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is done to the record past the program is found, and named. */
final class TamperingTest {

  private static final Map<Database, FilledLedger> LEDGERS = new EnumMap<>(Database.class);

  /** What is done, and what it is found to be; places {@code :a} … are numbers of events. */
  private record Tampering(String name, Breach.Kind kind, String number, List<String> done) {

    Tampering(String name, Breach.Kind kind, String number, String... done) {
      this(name, kind, number, List.of(done));
    }
  }

  /** The first submitted version, the attempt, the last upload and the last event. */
  private static final String FIRST = "(select min(number) from event where what = 'SUBMITTED')";

  private static final String FIRST_UPLOAD =
      "(select min(number) from event where what = 'UPLOADED')";

  private static final String ATTEMPT = "(select min(number) from event where what = 'ATTEMPTED')";
  private static final String UPLOAD = "(select max(number) from event where what = 'UPLOADED')";
  private static final String LAST = "(select max(number) from event)";

  private static final String ACCEPTED = "(select max(number) from event where what = 'ACCEPTED')";

  private static final String REMARKED = "(select min(number) from event where what = 'REMARKED')";

  private static final String NOTED =
      "(select min(number) from event where what = 'INTERNAL_NOTED')";

  private static final String REPLIED = "(select min(number) from event where what = 'REPLIED')";

  private static final String REASONED = "(select min(number) from event where what = 'REASONED')";

  private static final String JUDGED =
      "(select max(number) from event where what = 'REASON_JUDGED')";

  private static final String SOME_ID = " cast('00000000-0000-4000-8000-000000000001' as uuid)";

  private static final String OF_FIRST =
      " where submission_id = (select submission_id from event where number = " + FIRST + ")";

  private static final List<Tampering> ALL =
      List.of(
          new Tampering(
              "who did it",
              Breach.Kind.CHANGED,
              FIRST,
              "update event set who = 'another' where number = " + FIRST),
          new Tampering(
              "when it happened",
              Breach.Kind.CHANGED,
              FIRST,
              "update event set happened = happened - interval '1' day where number = " + FIRST),
          new Tampering(
              "what happened",
              Breach.Kind.CHANGED,
              ATTEMPT,
              "update event set what = 'SUBMITTED' where number = " + ATTEMPT),
          new Tampering(
              "details of an event",
              Breach.Kind.CHANGED,
              UPLOAD,
              "update event set details = replace(details, '\"size\":', '\"size\":1')"
                  + " where number = "
                  + UPLOAD),
          new Tampering(
              "the hash of an event",
              Breach.Kind.CHANGED,
              FIRST,
              "update event set hash = replace(hash, substring(hash, 1, 1), 'x') where number = "
                  + FIRST),
          new Tampering(
              "an event deleted",
              Breach.Kind.DELETED,
              FIRST,
              "delete from event where number = " + FIRST),
          new Tampering(
              "the first event deleted",
              Breach.Kind.DELETED,
              "1",
              "delete from event where number = 1"),
          new Tampering(
              "the last event deleted",
              Breach.Kind.CUT,
              LAST,
              "delete from event where number = " + LAST),
          new Tampering(
              "the last event deleted and the head moved",
              Breach.Kind.BEYOND,
              LAST,
              "delete from event where number = " + LAST,
              "update chain_head set number = (select max(number) from event),"
                  + " hash = (select hash from event where number = (select max(number) from event))"),
          new Tampering(
              "all events deleted and the head moved",
              Breach.Kind.BEYOND,
              "1",
              "delete from event",
              "update chain_head set number = 0"),
          new Tampering(
              "an event put behind the last",
              Breach.Kind.INSERTED,
              LAST + " + 1",
              "insert into event (number, happened, who, what, details, previous_hash, hash)"
                  + " select max(number) + 1, max(happened), 'x', 'SIGNED_IN', '{}', 'x', 'x'"
                  + " from event"),
          new Tampering("the head deleted", Breach.Kind.CHAIN_HEAD, "0", "delete from chain_head"),
          new Tampering(
              "the head changed",
              Breach.Kind.CHAIN_HEAD,
              LAST,
              "update chain_head set hash = replace(hash, substring(hash, 1, 1), 'x')"),
          new Tampering(
              "who accepted a form",
              Breach.Kind.STEP_CHANGED,
              ACCEPTED,
              "update step set login = 'another' where action = 'ACCEPT'"),
          new Tampering(
              "what was said when it was accepted",
              Breach.Kind.STEP_CHANGED,
              ACCEPTED,
              "update step set note = '不同意' where action = 'ACCEPT'"),
          new Tampering(
              "a decision deleted",
              Breach.Kind.STEP_MISSING,
              ACCEPTED,
              "delete from step where action = 'ACCEPT'"),
          new Tampering(
              "a decision put in",
              Breach.Kind.STEP_INSERTED,
              "0",
              "insert into step (dossier_id, version, act, action, stood, stands, login, happened)"
                  + " select s.dossier_id, s.number, s.submission_id, 'ACCEPT', 'SUBMITTED',"
                  + " 'ACCEPTED', 'x', s.recorded from version s where s.state = 'SUBMITTED'"
                  + " and s.stands = 'SUBMITTED'"),
          new Tampering(
              "where a version stands",
              Breach.Kind.VERSION_CHANGED,
              "0",
              "update version set stands = 'ACCEPTED' where stands = 'SUBMITTED'"),
          new Tampering(
              "which version is in force",
              Breach.Kind.DOSSIER_CHANGED,
              "0",
              "update dossier set in_force = null where in_force is not null"),
          new Tampering(
              "the state of a dossier",
              Breach.Kind.DOSSIER_CHANGED,
              "0",
              "update dossier set state = 'RETURNED' where state = 'ACCEPTED'"),
          new Tampering(
              "what a remark says",
              Breach.Kind.REMARK_CHANGED,
              REMARKED,
              "update remark set text = '不必改' where kind = 'MUST_CHANGE'"),
          new Tampering(
              "what reviewers said among themselves",
              Breach.Kind.REMARK_CHANGED,
              NOTED,
              "update remark set text = '从未如此' where kind = 'INTERNAL'"),
          new Tampering(
              "what kind of remark it is",
              Breach.Kind.REMARK_CHANGED,
              REMARKED,
              "update remark set kind = 'SUGGEST' where kind = 'MUST_CHANGE'"),
          new Tampering(
              "who made a remark",
              Breach.Kind.REMARK_CHANGED,
              REMARKED,
              "update remark set login = 'another' where kind = 'MUST_CHANGE'"),
          new Tampering(
              "where a remark stands",
              Breach.Kind.REMARK_CHANGED,
              "(select max(number) from event where what = 'RESOLVED')",
              "update remark set state = 'OPEN' where kind = 'MUST_CHANGE'"),
          new Tampering(
              "a remark deleted",
              Breach.Kind.REMARK_MISSING,
              NOTED,
              "delete from remark where kind = 'INTERNAL'"),
          new Tampering(
              "a remark put in",
              Breach.Kind.REMARK_INSERTED,
              "0",
              "insert into remark (id, dossier_id, version, place_key, sheet, cell, kind, state, text,"
                  + " login, created) select"
                  + SOME_ID
                  + ", dossier_id, version, place_key, sheet, cell, 'SUGGEST', 'OPEN', text, login,"
                  + " created from remark where kind = 'INTERNAL'"),
          new Tampering(
              "a remark moved to another dossier",
              Breach.Kind.REMARK_MISSING,
              NOTED,
              "update remark set dossier_id = (select d.id from dossier d where d.id <>"
                  + " remark.dossier_id order by d.id limit 1) where kind = 'INTERNAL'"),
          new Tampering(
              "what a reply says",
              Breach.Kind.REPLY_CHANGED,
              REPLIED,
              "update reply set text = '不改'"),
          new Tampering(
              "when a reply was given",
              Breach.Kind.REPLY_CHANGED,
              REPLIED,
              "update reply set created = created - interval '1' day"),
          new Tampering("a reply deleted", Breach.Kind.REPLY_MISSING, REPLIED, "delete from reply"),
          new Tampering(
              "a reply put in",
              Breach.Kind.REPLY_INSERTED,
              "0",
              "insert into reply (id, remark_id, text, of_unit, login, created) select"
                  + SOME_ID
                  + ", remark_id, '好', of_unit, login, created from reply"),
          new Tampering(
              "what a reason says",
              Breach.Kind.REASON_CHANGED,
              REASONED,
              "update reason set text = '没有批复，按惯例执行' where verdict is null"),
          new Tampering(
              "what a reason is about",
              Breach.Kind.REASON_CHANGED,
              REASONED,
              "update reasoned_finding set value_hash = 'x' where reason_id = (select id from reason"
                  + " where verdict is null)"),
          new Tampering(
              "a finding that a reason is about deleted",
              Breach.Kind.REASON_CHANGED,
              REASONED,
              "delete from reasoned_finding where reason_id = (select id from reason"
                  + " where verdict is null)"),
          new Tampering(
              "a reason deleted",
              Breach.Kind.REASON_MISSING,
              REASONED,
              "delete from reason where verdict is null"),
          new Tampering(
              "a reason put in",
              Breach.Kind.REASON_INSERTED,
              "0",
              "insert into reason (id, dossier_id, version, finding_key, category, text, login,"
                  + " created) select"
                  + SOME_ID
                  + ", dossier_id, version, finding_key, category, text, login, created from reason"
                  + " where verdict is null"),
          new Tampering(
              "what was said of a reason",
              Breach.Kind.VERDICT_CHANGED,
              JUDGED,
              "update reason set verdict = 'REJECTED' where verdict is not null"),
          new Tampering(
              "until when a reason holds",
              Breach.Kind.VERDICT_CHANGED,
              JUDGED,
              "update reason set until = null where verdict is not null"),
          new Tampering(
              "a verdict deleted",
              Breach.Kind.VERDICT_MISSING,
              JUDGED,
              "update reason set verdict = null, until = null, judged_by = null, judged = null"),
          new Tampering(
              "a verdict put in",
              Breach.Kind.VERDICT_INSERTED,
              "0",
              "update reason set verdict = 'ONCE' where verdict is null"),
          new Tampering(
              "bytes of a file",
              Breach.Kind.BYTES_CHANGED,
              UPLOAD,
              "update upload set bytes = (select u.bytes from upload u where u.sha256 <>"
                  + " upload.sha256 order by u.sha256 limit 1) where sha256 = (select sha256 from"
                  + " submission where id = (select submission_id from event where number = "
                  + UPLOAD
                  + "))"),
          new Tampering(
              "a file deleted",
              Breach.Kind.BYTES_MISSING,
              UPLOAD,
              "delete from upload where sha256 = (select sha256 from submission where id ="
                  + " (select submission_id from event where number = "
                  + UPLOAD
                  + "))"),
          new Tampering(
              "contents of a form",
              Breach.Kind.FORM_CHANGED,
              FIRST_UPLOAD,
              "update form set packed_content = (select f.packed_content from form f where f.submission_id <>"
                  + " form.submission_id order by f.id desc limit 1)"
                  + OF_FIRST),
          new Tampering(
              "findings of a form",
              Breach.Kind.FORM_CHANGED,
              FIRST_UPLOAD,
              "update form set packed_findings = (select f.packed_findings from form f where f.errors > 0"
                  + " limit 1)"
                  + OF_FIRST),
          new Tampering(
              "how many findings a form has",
              Breach.Kind.FORM_CHANGED,
              FIRST_UPLOAD,
              "update form set warnings = warnings + 1" + OF_FIRST,
              "update version set warnings = warnings + 1" + OF_FIRST),
          new Tampering(
              "the hash of a form's contents",
              Breach.Kind.FORM_CHANGED,
              FIRST_UPLOAD,
              "update form set content_hash = 'x'" + OF_FIRST),
          new Tampering(
              "a form deleted",
              Breach.Kind.FORM_MISSING,
              FIRST_UPLOAD,
              "delete from form" + OF_FIRST),
          new Tampering(
              "a form put in",
              Breach.Kind.FORM_INSERTED,
              FIRST_UPLOAD,
              "insert into form (submission_id, form_index, state, packed_content,"
                  + " content_hash, packed_findings, errors, warnings, notes) select"
                  + " submission_id, 7, 'ATTEMPT', packed_content, content_hash,"
                  + " packed_findings, 0, 0, 0 from form"
                  + OF_FIRST),
          new Tampering(
              "the name of a file",
              Breach.Kind.SUBMISSION_CHANGED,
              FIRST_UPLOAD,
              "update submission set file_name = 'x' where id = (select submission_id from event"
                  + " where number = "
                  + FIRST_UPLOAD
                  + ")"),
          new Tampering(
              "the time of a submission",
              Breach.Kind.SUBMISSION_CHANGED,
              FIRST_UPLOAD,
              "update submission set received = received - interval '1' day where id ="
                  + " (select submission_id from event where number = "
                  + FIRST_UPLOAD
                  + ")",
              "update version set recorded = recorded - interval '1' day" + OF_FIRST),
          new Tampering(
              "a submission deleted",
              Breach.Kind.SUBMISSION_MISSING,
              FIRST_UPLOAD,
              "delete from form" + OF_FIRST,
              "delete from submission where id = (select submission_id from event"
                  + " where number = "
                  + FIRST_UPLOAD
                  + ")"),
          new Tampering(
              "an attempt made a submitted version",
              Breach.Kind.VERSION_CHANGED,
              ATTEMPT,
              "update version set state = 'SUBMITTED' where state = 'ATTEMPT'"),
          new Tampering(
              "a version deleted",
              Breach.Kind.VERSION_MISSING,
              FIRST,
              "delete from version" + OF_FIRST),
          new Tampering(
              "a version put in",
              Breach.Kind.VERSION_INSERTED,
              "0",
              "insert into version (dossier_id, number, state, submission_id, form_index,"
                  + " catalogue, errors, warnings, notes, recorded) select dossier_id, 9, state,"
                  + " submission_id, form_index, catalogue, 0, 0, 0, recorded from version"
                  + OF_FIRST),
          new Tampering(
              "an older version made the current one",
              Breach.Kind.DOSSIER_CHANGED,
              FIRST,
              "update dossier set current_version = 1 where current_version = 2"),
          new Tampering(
              "the name of a project",
              Breach.Kind.DOSSIER_CHANGED,
              FIRST,
              "update dossier set project = 'x' where current_version = 2"));

  @TestFactory
  Stream<DynamicTest> itIsFoundAndNamed() {
    return Database.forProcesses()
        .flatMap(
            database ->
                ALL.stream()
                    .map(
                        tampering ->
                            DynamicTest.dynamicTest(
                                database + ": " + tampering.name(),
                                () -> find(ledger(database).copy(), tampering))));
  }

  private static FilledLedger ledger(Database database) {
    return LEDGERS.computeIfAbsent(database, FilledLedger::of);
  }

  private static void find(FilledLedger ledger, Tampering tampering) throws SQLException {
    long number = ledger.number("select " + tampering.number());
    ledger.tamper(tampering.done());
    expect(ledger.verify(), tampering.kind(), number, tampering.name());
  }

  private static void expect(
      VerificationReport report, Breach.Kind kind, long number, String name) {
    assertThat(report.holds()).as(name).isFalse();
    Breach first = report.breaches().getFirst();
    assertThat(first.kind()).as(name + ": " + report.breaches()).isEqualTo(kind);
    assertThat(first.first()).as(name + ": " + report.breaches()).isEqualTo(number);
    assertThat(first.said(Language.ZH)).isNotBlank();
  }

  @TestFactory
  Stream<DynamicTest> whoeverWritesEventsAnewWithTheirHashesIsFound() {
    return Database.forProcesses()
        .flatMap(
            database ->
                Stream.of(
                    DynamicTest.dynamicTest(
                        database + ": one event", () -> oneEvent(ledger(database).copy())),
                    DynamicTest.dynamicTest(
                        database + ": all from one on", () -> allFrom(ledger(database).copy())),
                    DynamicTest.dynamicTest(
                        database + ": deleted, the others moved up",
                        () -> movedUp(ledger(database).copy())),
                    DynamicTest.dynamicTest(
                        database + ": put in, the others moved down",
                        () -> movedDown(ledger(database).copy())),
                    DynamicTest.dynamicTest(
                        database + ": two in each other's place",
                        () -> swapped(ledger(database).copy()))));
  }

  private static void oneEvent(FilledLedger ledger) throws SQLException {
    ChainForger.rewrite(ledger, 3, 3);
    expect(ledger.verify(), Breach.Kind.CHANGED, 3, "one event");
  }

  private static void allFrom(FilledLedger ledger) throws SQLException {
    KnownEvent receipt = ChainForger.known(ledger, 4);
    ChainForger.rewrite(ledger, 3, ledger.number("select max(number) from event"));
    Breach anchored = ledger.verify().breaches().getFirst();
    assertThat(anchored.kind()).isEqualTo(Breach.Kind.REWRITTEN);
    assertThat(anchored.last()).isEqualTo(ledger.number("select max(number) from event"));
    Breach byReceipt =
        ledger.verification().verify(List.of(receipt), reached -> {}).breaches().getFirst();
    assertThat(byReceipt.kind()).isEqualTo(Breach.Kind.REWRITTEN);
    assertThat(byReceipt.last()).isEqualTo(4);
  }

  private static void movedUp(FilledLedger ledger) throws SQLException {
    ledger.tamper(
        List.of(
            "delete from event where number = 3",
            "update event set number = -number where number > 3",
            "update event set number = -number - 1 where number < 0",
            "update chain_head set number = number - 1"));
    expect(ledger.verify(), Breach.Kind.DELETED, 3, "moved up");
  }

  private static void movedDown(FilledLedger ledger) throws SQLException {
    ledger.tamper(
        List.of(
            "update event set number = -number where number >= 3",
            "update event set number = -number + 1 where number < 0",
            "update chain_head set number = number + 1",
            "insert into event (number, happened, who, what, details, previous_hash, hash)"
                + " select 3, happened, 'x', 'SIGNED_IN', '{}', hash, 'x' from event"
                + " where number = 2"));
    expect(ledger.verify(), Breach.Kind.INSERTED, 3, "moved down");
  }

  private static void swapped(FilledLedger ledger) throws SQLException {
    ledger.tamper(
        List.of(
            "update event set number = -3 where number = 3",
            "update event set number = 3 where number = 5",
            "update event set number = 5 where number = -3"));
    Breach first = ledger.verify().breaches().getFirst();
    assertThat(first).isEqualTo(Breach.between(Breach.Kind.SWAPPED, 3, 5));
  }

  @TestFactory
  Stream<DynamicTest> whatHasNotBeenTouchedHolds() {
    return Database.forProcesses()
        .map(
            database ->
                DynamicTest.dynamicTest(
                    database.toString(),
                    () -> {
                      VerificationReport report = ledger(database).copy().verify();
                      assertThat(report.breaches()).isEmpty();
                      assertThat(report.files()).isEqualTo(6);
                      assertThat(report.forms()).isEqualTo(7);
                      assertThat(report.known()).isEqualTo(1);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> anchorsOfAnotherLedgerAndBrokenOnesAreNamed() {
    return Database.forProcesses()
        .map(
            database ->
                DynamicTest.dynamicTest(
                    database.toString(),
                    () -> {
                      FilledLedger ledger = ledger(database).copy();
                      Files.writeString(ledger.anchors().resolve("9.json"), "{}");
                      ledger.tamper(List.of("update chain_head set ledger = 'another'"));
                      assertThat(ledger.verify().breaches())
                          .extracting(Breach::kind)
                          .contains(Breach.Kind.FOREIGN_ANCHOR, Breach.Kind.BROKEN_ANCHOR);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> bytesThatWereRemovedByAnEventMayBeMissing() {
    return Database.forProcesses()
        .map(
            database ->
                DynamicTest.dynamicTest(
                    database.toString(),
                    () -> {
                      FilledLedger ledger = ledger(database).copy();
                      ChainForger.removeBytes(ledger);
                      assertThat(ledger.verify().breaches()).isEmpty();
                    }));
  }
}
