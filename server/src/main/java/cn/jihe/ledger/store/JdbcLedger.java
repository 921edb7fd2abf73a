package cn.jihe.ledger.store;

import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierFilter;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.Page;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.Receipt;
import cn.jihe.ledger.StoredForm;
import cn.jihe.ledger.Submission;
import cn.jihe.ledger.SubmissionEntry;
import cn.jihe.ledger.SubmissionFilter;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
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
  private final TransactionOperations<Connection> transactions;

  JdbcLedger(Tables rows, TransactionOperations<Connection> transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Receipt record(NewSubmission upload) {
    String key = requestKey(upload);
    Optional<Submission> earlier = find(key);
    if (earlier.isPresent()) {
      return new Receipt(earlier.get(), false);
    }
    boolean created =
        Guard.guard(
            () -> transactions.executeWrite(status -> new Recording(rows, upload).write(key)));
    return new Receipt(find(key).orElseThrow(), created);
  }

  private Optional<Submission> find(String requestKey) {
    return read(() -> rows.submissions().findByRequestKey(requestKey).map(this::whole));
  }

  @Override
  public Optional<Submission> submission(UUID id) {
    return read(() -> rows.submissions().findById(id).map(this::whole));
  }

  private Submission whole(SubmissionRow row) {
    return Restoring.submission(row, rows.forms().findBySubmissionIdOrderByFormIndex(row.id()));
  }

  @Override
  public List<StoredForm> submitted(String unit, int fiscalYear) {
    String plain = DossierKey.plain(StoredText.name(unit));
    return read(
        () ->
            rows.forms().submitted(plain, fiscalYear).stream()
                .map(row -> Restoring.stored(row, unit, fiscalYear))
                .toList());
  }

  @Override
  public Optional<byte[]> original(UUID submission) {
    return read(() -> rows.uploads().ofSubmission(submission).map(UploadRow::bytes));
  }

  @Override
  public Page<SubmissionEntry> submissions(SubmissionFilter filter, PageOf page) {
    Integer year = filter.year().orElse(null);
    String unit = filter.unit().map(DossierKey::plain).map(StoredText::name).orElse(null);
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
    String unit = filter.unit().map(DossierKey::plain).map(StoredText::name).orElse(null);
    String project = filter.project().map(DossierKey::plain).map(StoredText::name).orElse(null);
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
                            rows.events().findByDossierIdOrderById(id).stream()
                                .map(Restoring::event)
                                .toList())));
  }

  private <T> T read(Supplier<T> work) {
    return Guard.guard(() -> transactions.executeRead(status -> work.get()));
  }

  /**
   * The same for uploads that come to the same: bytes, what the sender said, what was read of years
   * (a file's name can say one), and the rules that judged.
   */
  private static String requestKey(NewSubmission upload) {
    List<String> parts = new ArrayList<>();
    parts.add(upload.sha256());
    parts.add(upload.year().map(String::valueOf).orElse(""));
    parts.add(upload.unit().map(DossierKey::plain).orElse(""));
    parts.add(upload.catalogue());
    upload
        .report()
        .forms()
        .forEach(form -> parts.add(form.form().year().map(String::valueOf).orElse("")));
    return Sha256.of(parts);
  }
}
