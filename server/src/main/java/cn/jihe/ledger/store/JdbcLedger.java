package cn.jihe.ledger.store;

import cn.jihe.database.Transactions;
import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierFilter;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.Page;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.Receipt;
import cn.jihe.ledger.Request;
import cn.jihe.ledger.Submission;
import cn.jihe.ledger.SubmissionEntry;
import cn.jihe.ledger.SubmissionFilter;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.RuleContext.Budget;
import cn.jihe.rule.RuleContext.Neighbour;
import cn.jihe.text.Sha256;
import cn.jihe.text.StoredText;
import cn.jihe.text.Wording;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The ledger in a database. */
@Singleton
final class JdbcLedger implements Ledger {

  /** Before and after anything that was ever received. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

  private final Tables rows;
  private final Transactions transactions;

  JdbcLedger(Tables rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Optional<Submission> earlier(Request request) {
    String key = key(request);
    return read(() -> rows.submissions().findByRequestKey(key).map(this::whole));
  }

  @Override
  public Prepared prepare(NewSubmission submission) {
    return PreparedUpload.of(submission, rows.compared());
  }

  @Override
  public Receipt record(Prepared upload) {
    PreparedUpload prepared = (PreparedUpload) upload;
    Request request = prepared.upload().request();
    String key = key(request);
    return transactions
        .write(() -> new Recording(rows, prepared).write(key))
        .map(created -> new Receipt(created, true))
        .or(() -> earlier(request).map(known -> new Receipt(known, false)))
        .orElseThrow();
  }

  @Override
  public Optional<Submission> submission(UUID id) {
    return read(() -> rows.submissions().findById(id).map(this::whole));
  }

  private Submission whole(SubmissionRow row) {
    return Restoring.submission(row, rows.forms().findBySubmissionIdOrderByFormIndex(row.id()));
  }

  @Override
  public List<Neighbour> neighbours(Budget budget, List<ComparedForm> forms) {
    return read(() -> rows.compared().neighbours(budget, forms));
  }

  @Override
  public Optional<ComparedForm> declaration(Budget budget, ProjectName project) {
    String key =
        Recording.hash(new DossierKey(FormKind.DECLARATION, budget.year(), budget.unit(), project));
    return read(
        () ->
            rows.dossiers()
                .findByDossierKey(key)
                .flatMap(dossier -> rows.compared().current(dossier.id())));
  }

  @Override
  public Optional<byte[]> original(UUID submission) {
    return read(() -> rows.uploads().ofSubmission(submission).map(UploadRow::bytes));
  }

  @Override
  public Page<SubmissionEntry> submissions(SubmissionFilter filter, PageOf page) {
    Integer year = filter.year().orElse(null);
    String unit = filter.unit().map(Wording::name).map(StoredText::name).orElse(null);
    String state = filter.state().map(Enum::name).orElse(null);
    Instant from = filter.from().orElse(EARLIEST);
    Instant before = filter.before().orElse(LATEST);
    return read(
        () ->
            new Page<>(
                rows
                    .submissions()
                    .list(year, unit, state, from, before, page.size(), page.offset())
                    .stream()
                    .map(Restoring::entry)
                    .toList(),
                page,
                rows.submissions().count(year, unit, state, from, before)));
  }

  @Override
  public Page<Dossier> dossiers(DossierFilter filter, PageOf page) {
    String kind = filter.kind().map(Enum::name).orElse(null);
    Integer year = filter.year().orElse(null);
    String unit = filter.unit().map(Wording::name).map(StoredText::name).orElse(null);
    String project = filter.project().map(Wording::name).map(StoredText::name).orElse(null);
    Boolean submitted = filter.submitted().orElse(null);
    return read(
        () ->
            new Page<>(
                rows
                    .dossiers()
                    .list(kind, year, unit, project, submitted, page.size(), page.offset())
                    .stream()
                    .map(Restoring::dossier)
                    .toList(),
                page,
                rows.dossiers().count(kind, year, unit, project, submitted)));
  }

  @Override
  public Optional<DossierRecord> dossier(UUID id) {
    return read(
        () ->
            rows.dossiers()
                .findById(id)
                .map(
                    row ->
                        new DossierRecord(
                            Restoring.dossier(row),
                            rows.versions().findByDossierIdOrderByNumberDesc(id).stream()
                                .map(Restoring::version)
                                .toList(),
                            rows.events().findByDossierIdOrderByNumber(id).stream()
                                .map(Restoring::event)
                                .toList())));
  }

  private <T> T read(Supplier<T> work) {
    return transactions.read(work);
  }

  private static String key(Request request) {
    return Sha256.of(
        List.of(
            request.sha256(),
            request.year().map(String::valueOf).orElse(""),
            request.namedYear().map(String::valueOf).orElse(""),
            request.unit().map(UnitName::key).orElse(""),
            request.who(),
            request.ruleSet()));
  }
}
