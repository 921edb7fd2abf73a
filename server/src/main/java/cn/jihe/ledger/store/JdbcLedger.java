package cn.jihe.ledger.store;

import cn.jihe.account.Scope;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierFilter;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.FormsArrived;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Ledger.Receipt;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.Page;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.Request;
import cn.jihe.ledger.Submission;
import cn.jihe.ledger.SubmissionEntry;
import cn.jihe.ledger.SubmissionFilter;
import cn.jihe.ledger.store.content.DossierHash;
import cn.jihe.ledger.store.content.RequestKeys;
import cn.jihe.ledger.store.scope.InScope;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.RuleContext.Budget;
import cn.jihe.rule.RuleContext.Neighbour;
import cn.jihe.text.StoredText;
import cn.jihe.text.Wording;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The ledger in a database. */
@Singleton
final class JdbcLedger implements Ledger {

  /** Before and after anything that was ever received. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

  private final Tables rows;
  private final ReadableDossiers dossiers;
  private final Transactions transactions;
  private final BeanProvider<FormsArrived> listeners;

  JdbcLedger(
      Tables rows,
      ReadableDossiers dossiers,
      Transactions transactions,
      BeanProvider<FormsArrived> listeners) {
    this.rows = rows;
    this.dossiers = dossiers;
    this.transactions = transactions;
    this.listeners = listeners;
  }

  @Override
  public Optional<Submission> earlier(
      Request request, Scope scope, Predicate<Submission> isTheSame) {
    String key = RequestKeys.asked(request);
    return read(
        () ->
            rows.submissions().asked(key, InScope.roots(scope)).stream()
                .map(this::whole)
                .filter(isTheSame)
                .findFirst());
  }

  @Override
  public Optional<UUID> takenBack(Submission upload) {
    List<UUID> dossiers =
        upload.filings().stream().flatMap(filing -> filing.dossier().stream()).distinct().toList();
    return dossiers.isEmpty()
        ? Optional.empty()
        : read(() -> rows.steps().lastBack(dossiers, upload.id()));
  }

  @Override
  public Prepared prepare(NewSubmission submission) {
    return PreparedUpload.of(submission, rows.compared());
  }

  @Override
  public Receipt record(Prepared upload) {
    PreparedUpload prepared = (PreparedUpload) upload;
    String key = freeKey(RequestKeys.whole(prepared.upload()));
    return transactions
        .write(() -> new Recording(rows, prepared).write(key, listeners.stream()))
        .map(created -> new Receipt(created, true))
        .orElseGet(() -> new Receipt(known(key), false));
  }

  /** One that is taken by what has to be handed in once more goes on to another. */
  private String freeKey(String first) {
    return read(
        () -> {
          String key = first;
          Optional<UUID> taken = rows.submissions().leftAlone(key);
          while (taken.isPresent()) {
            key = RequestKeys.after(key, taken.get());
            taken = rows.submissions().leftAlone(key);
          }
          return key;
        });
  }

  /** What took a key before; the same key is the same sender's, or another's of the same unit. */
  private Submission known(String key) {
    return read(() -> rows.submissions().findByRequestKey(key).map(this::whole)).orElseThrow();
  }

  @Override
  public Optional<Submission> submission(UUID id, Scope scope) {
    return read(() -> rows.submissions().find(id, InScope.roots(scope)).map(this::whole));
  }

  private Submission whole(SubmissionRow row) {
    return Restoring.submission(row, rows.forms().findBySubmissionIdOrderByFormIndex(row.id()));
  }

  @Override
  public List<Neighbour> neighbours(Budget budget, List<ComparedForm> forms, Scope scope) {
    return read(() -> rows.compared().neighbours(budget, forms, scope));
  }

  @Override
  public Optional<Dossier> dossier(DossierKey key, Scope scope) {
    return read(
        () ->
            rows.dossiers()
                .findByKey(DossierHash.of(key), InScope.roots(scope))
                .map(Restoring::dossier));
  }

  @Override
  public Optional<ComparedForm> inForce(DossierKey dossier, Scope scope) {
    String key = DossierHash.of(dossier);
    return read(
        () ->
            rows.dossiers()
                .findByKey(key, InScope.roots(scope))
                .flatMap(found -> rows.compared().inForce(found.id(), scope)));
  }

  @Override
  public Optional<StoredForm> formInForce(DossierKey dossier, Scope scope) {
    String key = DossierHash.of(dossier);
    return read(
        () ->
            dossiers
                .ofKey(key, scope)
                .filter(found -> found.standing().inForce().isPresent())
                .flatMap(
                    found -> stored(found.id(), found.standing().inForce().orElseThrow(), scope)));
  }

  @Override
  public Optional<StoredForm> form(UUID dossier, int version, Scope scope) {
    return read(() -> stored(dossier, version, scope));
  }

  private Optional<StoredForm> stored(UUID dossier, int version, Scope scope) {
    return dossiers.form(dossier, version, scope).map(row -> Restoring.form(dossier, version, row));
  }

  @Override
  public Optional<Submission> submissionOf(UUID dossier, int version, Scope scope) {
    return read(
        () ->
            dossiers
                .form(dossier, version, scope)
                .map(form -> whole(rows.submissions().ofReadable(form.submissionId()))));
  }

  @Override
  public Optional<byte[]> originalOf(UUID dossier, int version, Scope scope) {
    return read(
        () ->
            dossiers
                .form(dossier, version, scope)
                .flatMap(
                    form ->
                        rows.uploads()
                            .ofReadable(form.submissionId())
                            .map(row -> row.intact(form.submissionId()))));
  }

  @Override
  public Optional<byte[]> original(UUID submission, Scope scope) {
    return read(
        () ->
            rows.uploads()
                .ofSubmission(submission, InScope.roots(scope))
                .map(row -> row.intact(submission)));
  }

  @Override
  public Optional<StoredForm> formLeft(UUID dossier, int version, Scope scope) {
    return read(
        () ->
            dossiers
                .form(dossier, version, scope)
                .filter(row -> row.content() != null && row.findings() != null)
                .map(row -> Restoring.form(dossier, version, row)));
  }

  @Override
  public Page<SubmissionEntry> submissions(SubmissionFilter filter, PageOf page, Scope scope) {
    List<UUID> roots = InScope.roots(scope);
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
                    .list(roots, year, unit, state, from, before, page.size(), page.offset())
                    .stream()
                    .map(Restoring::entry)
                    .toList(),
                page,
                rows.submissions().count(roots, year, unit, state, from, before)));
  }

  @Override
  public Page<Dossier> dossiers(DossierFilter filter, PageOf page, Scope scope) {
    return read(() -> dossiers.list(filter, page, scope));
  }

  @Override
  public Optional<DossierRecord> dossier(UUID id, Scope scope) {
    return read(() -> dossiers.find(id, scope));
  }

  private <T> T read(Supplier<T> work) {
    return transactions.read(work);
  }
}
