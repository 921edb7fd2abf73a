package cn.jihe.bench;

import cn.jihe.account.Account;
import cn.jihe.account.Actor;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.Role;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Filer;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.Owner;
import cn.jihe.ledger.Request;
import cn.jihe.rule.Report;
import cn.jihe.rule.text.RecordedMessages;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.StoredRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A store with many forms: the real ones with what is found in them, again and again, of the units
 * of ten departments of one bureau, in all states.
 */
final class StoredForms {

  /** Of a bureau as large as a city's. */
  static final int DEPARTMENTS = 10;

  private static final int UNITS = 200;

  /** So many are handed in; all others are copies of their rows, of other units. */
  private static final int HANDED_IN = 500;

  private static final int YEAR = 2024;
  private static final List<String> SOURCES = List.of("000-sheets", "002-stacked", "004-sheets");

  /** An id that no other has: of a kind that is not made at random. */
  private static final String COPIED =
      "cast(substring(cast(%s as varchar) from 1 for 14) || 'f'"
          + " || substring(cast(%s as varchar) from 16 for 18) || '%2$03x' as uuid)";

  /** Rows of a copy, of which 2$ is the number; first which unit takes whose place. */
  private static final List<String> COPIES =
      List.of(
          "insert into submission (id, request_key, sha256, size, file_name, catalogue,"
              + " packed_findings, forms, submitted, errors, warnings, notes, received, account_id,"
              + " organisation_id, on_behalf) select "
              + COPIED.replace("%s", "s.id")
              + ", '%2$03x' || substring(s.request_key from 1 for 61), s.sha256, s.size,"
              + " s.file_name, s.catalogue, s.packed_findings, s.forms, s.submitted, s.errors,"
              + " s.warnings, s.notes, s.received, s.account_id, m.other, s.on_behalf"
              + " from submission s join bench_unit m on m.unit = s.organisation_id"
              + " where m.copy = %2$d and s.asked_key is not null",
          "insert into dossier (id, dossier_key, kind, fiscal_year, unit, project, unit_plain,"
              + " project_plain, organisation_id, current_version, current_hash, versions, state,"
              + " since) select "
              + COPIED.replace("%s", "d.id")
              + ", '%2$03x' || substring(d.dossier_key from 1 for 61), d.kind, d.fiscal_year,"
              + " m.name, '%2$d' || d.project, m.name, '%2$d' || d.project_plain, m.other,"
              + " d.current_version, d.current_hash, d.versions, d.state, d.since"
              + " from dossier d join bench_unit m on m.unit = d.organisation_id"
              + " where m.copy = %2$d and d.project like '第%%'",
          "insert into form (submission_id, form_index, organisation_id, dossier_id, version,"
              + " state, packed_content, content_hash, packed_findings, errors, warnings, notes)"
              + " select "
              + COPIED.replace("%s", "f.submission_id")
              + ", f.form_index, m.other, "
              + COPIED.replace("%s", "f.dossier_id")
              + ", f.version, f.state, f.packed_content, f.content_hash, f.packed_findings,"
              + " f.errors, f.warnings, f.notes from form f join submission s"
              + " on s.id = f.submission_id join bench_unit m on m.unit = f.organisation_id"
              + " where m.copy = %2$d and s.asked_key is not null and f.dossier_id is not null",
          "insert into version (dossier_id, number, state, stands, submission_id, form_index,"
              + " catalogue, errors, warnings, notes, recorded, amount) select "
              + COPIED.replace("%s", "v.dossier_id")
              + ", v.number, v.state, v.stands, "
              + COPIED.replace("%s", "v.submission_id")
              + ", v.form_index, v.catalogue, v.errors, v.warnings, v.notes, v.recorded, v.amount"
              + " from version v join submission s on s.id = v.submission_id"
              + " join bench_unit m on m.unit = s.organisation_id and m.copy = %2$d"
              + " where s.asked_key is not null",
          "insert into version_rule (dossier_id, version, rule, severity, found) select "
              + COPIED.replace("%s", "r.dossier_id")
              + ", r.version, r.rule, r.severity, r.found from version_rule r"
              + " join dossier d on d.id = r.dossier_id where d.project like '第%%'");

  /** Each line takes of what is left one form in so many to a state. */
  private static final List<String> STATES =
      List.of(
          "update version set stands = 'RETURNED' where stands = 'SUBMITTED' and mod(id, 10) = 3",
          "update version set stands = 'ACCEPTED' where stands = 'SUBMITTED' and mod(id, 2) = 0",
          "insert into step (dossier_id, version, act, action, stood, stands, login, happened)"
              + " select dossier_id, number, dossier_id, case stands when 'ACCEPTED' then 'ACCEPT'"
              + " else 'RETURN' end, 'SUBMITTED', stands, 'sh', recorded from version"
              + " where stands in ('ACCEPTED', 'RETURNED')",
          "update version set late = 3 where mod(id, 7) = 1",
          "update dossier set state = (select v.stands from version v"
              + " where v.dossier_id = dossier.id and v.number = dossier.current_version)"
              + " where current_version is not null",
          "update dossier set in_force = current_version where state = 'ACCEPTED'",
          "analyze");

  final People people;
  final Organisation bureau;
  final List<Organisation> departments = new ArrayList<>();

  private final RunningServer server;
  private final Core core;
  private final List<Organisation> units = new ArrayList<>();
  private final Actor clerk;

  StoredForms(RunningServer server) {
    this.server = server;
    this.core = server.context().getBean(Core.class);
    this.people = People.of(server);
    this.bureau = people.root("某市财政局");
    for (int i = 0; i < DEPARTMENTS; i++) {
      departments.add(people.below(bureau, "某市第" + i + "主管部门"));
    }
    for (int i = 0; i < UNITS; i++) {
      Organisation department = departments.get(i % DEPARTMENTS);
      units.add(
          Organisation.named("某市第" + i + "单位", Optional.of(department.id()), Optional.empty()));
    }
    server.context().getBean(Organisations.class).save(units);
    Hat hat = Hat.of(Role.CLERK, units.getFirst().id());
    Account account = people.account(hat);
    this.clerk =
        new Actor(Optional.of(account.id()), account.login(), Optional.of(hat), "192.0.2.7");
  }

  Organisation unit() {
    return units.getFirst();
  }

  /** Stores so many, and says how long that took. */
  void store(int forms) {
    long begun = System.nanoTime();
    List<Source> sources = SOURCES.stream().map(this::source).toList();
    int base = Math.min(forms, HANDED_IN);
    int uploads = 0;
    for (int stored = 0; stored < base; uploads++) {
      stored += submit(sources.get(uploads % sources.size()), uploads, stored, base);
    }
    StoredRows rows = new StoredRows(server);
    rows.change(
        "create table bench_unit (copy integer, unit uuid, other uuid, name varchar(200))");
    for (int copy = 1; copy * base < forms; copy++) {
      copy(rows, copy, uploads);
    }
    STATES.forEach(rows::change);
    System.out.printf(
        "%d forms, %d rules of versions: stored in %.0f s%n",
        rows.count("select count(*) from dossier"),
        rows.count("select count(*) from version_rule"),
        (System.nanoTime() - begun) / 1e9);
  }

  private void copy(StoredRows rows, int copy, int uploads) {
    for (int i = 0; i < Math.min(uploads, UNITS); i++) {
      Organisation other = units.get((i + copy * uploads) % UNITS);
      rows.change(
          "insert into bench_unit values (%d, '%s', '%s', '%s')"
              .formatted(copy, units.get(i).id(), other.id(), other.name()));
    }
    COPIES.forEach(line -> rows.change(line.formatted("", copy)));
  }

  private record Source(byte[] bytes, CheckOutcome.Checked checked) {
    int forms() {
      return checked.report().forms().size();
    }
  }

  private Source source(String name) {
    try (InputStream in =
        StoredForms.class.getResourceAsStream("/real/workbooks/" + name + ".xlsx")) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new Source(
          bytes,
          (CheckOutcome.Checked)
              core.checks().check(name + ".xlsx", bytes, DigestUtils.sha256Hex(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same contents each time, in other bytes of the same length. */
  private int submit(Source source, int number, int done, int most) {
    byte[] bytes = source.bytes().clone();
    ByteBuffer.wrap(bytes).putInt(bytes.length / 2, number);
    Organisation unit = units.get(number % units.size());
    Report report = source.checked().report();
    int many = Math.min(source.forms(), most - done);
    List<NewForm> forms =
        IntStream.range(0, source.forms())
            .mapToObj(i -> form(source, i, unit, done + i, i < many))
            .toList();
    Ledger ledger = server.context().getBean(Ledger.class);
    ledger.record(
        ledger.prepare(
            new NewSubmission(
                new Request(
                    DigestUtils.sha256Hex(bytes),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    core.ruleSet().get()),
                new Filer(clerk, Optional.of(unit.id()), false, Optional.empty()),
                "表.xlsx",
                bytes,
                report,
                RecordedMessages.of(report, core.texts()),
                forms,
                Instant.now().minus(Duration.ofMinutes(most - done)))));
    return many;
  }

  private static NewForm form(
      Source source, int index, Organisation unit, int number, boolean counts) {
    Report.FormReport report = source.checked().report().forms().get(index);
    DossierKey key =
        new DossierKey(
            report.form().kind(),
            YEAR,
            Owner.of(unit.id(), new UnitName(unit.name())),
            new ProjectName("第" + number + "项" + report.form().projectName()));
    return new NewForm(
        report,
        source.checked().judgement().compared().get(index),
        Optional.of(unit.id()),
        Optional.of(key).filter(dossier -> counts),
        Optional.empty(),
        number % 10 == 0 ? FilingState.ATTEMPT : FilingState.SUBMITTED,
        Optional.empty(),
        false,
        Optional.empty());
  }
}
