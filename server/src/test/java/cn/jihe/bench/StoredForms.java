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
    rows.change("create table bench_unit (copy integer, unit uuid, other uuid, name varchar(200))");
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
    CopiedRows.LINES.forEach(line -> rows.change(line.formatted("", copy)));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
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
