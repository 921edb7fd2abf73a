package cn.jihe.check.result;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckService;
import cn.jihe.web.FailureTrace;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import cn.jihe.web.Upload;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Results with an address: begun, added to, looked at, forgotten. */
@Singleton
public final class ResultService {

  private static final Logger LOG = LoggerFactory.getLogger(ResultService.class);

  /** Versions of one result's files; more are no work of people. */
  private static final int MOST_FILES = 1000;

  private final CheckService service;
  private final ResultChecks checks;
  private final KeptResults results;
  private final ResultSettings settings;
  private final Clock clock = Clock.systemUTC();

  public ResultService(
      CheckService service, ResultChecks checks, KeptResults results, ResultSettings settings) {
    this.service = service;
    this.checks = checks;
    this.results = results;
    this.settings = settings;
  }

  /** Whether results are kept; where not, none is ever found. */
  public boolean keeps() {
    return settings.keeps();
  }

  /**
   * An empty result of its own address.
   *
   * @param owner the account that is signed in, for which it is kept longer; empty for nobody
   */
  public ResultId begin(Optional<UUID> owner) {
    ResultId id = ResultId.random();
    results.begin(id, owner, expiry(owner));
    return id;
  }

  /** A result that is there; empty when it never was, or has been forgotten. */
  public Optional<KeptResult> find(String id) {
    return settings.keeps()
        ? ResultId.of(id).flatMap(known -> results.find(known, clock.instant()))
        : Optional.empty();
  }

  /** The same by its id. */
  public Optional<KeptResult> find(ResultId id) {
    return find(id.value());
  }

  /**
   * Checks a file and keeps it. It takes the place of the file it is a newer version of: one of the
   * same name, else one of the same projects.
   *
   * @param known the highest number of a file that may be taken for an earlier version: what came
   *     with it is none
   * @return what its check has said; empty when the program failed on it
   * @throws ProblemException of kind BUSY when too many wait already, NOT_FOUND when the result is
   *     gone, TOO_MANY_FILES when it holds too many files
   */
  public Optional<CheckOutcome> add(ResultId id, Upload upload, int known) {
    Optional<CheckOutcome> outcome = checked(upload);
    KeptResult kept = find(id).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    if (kept.files().size() >= MOST_FILES) {
      throw new ProblemException(ProblemKind.TOO_MANY_FILES);
    }
    String sha256 = sha256(upload, outcome);
    Optional<KeptFile> earlier = new EarlierVersion(kept, known, checks).of(upload.name(), outcome);
    if (earlier.filter(file -> file.sha256().equals(sha256)).isPresent()) {
      return outcome;
    }
    NewFile file =
        new NewFile(
            earlier.map(same -> OptionalInt.of(same.place())).orElse(OptionalInt.empty()),
            upload.name(),
            sha256,
            upload::bytes,
            KeptFile.Origin.UPLOADED,
            clock.instant());
    int number = add(kept, file);
    outcome.ifPresent(said -> checks.remember(id, number, kept.stated(), said));
    return outcome;
  }

  /** Its check knows the hash already, unless there was none. */
  private static String sha256(Upload upload, Optional<CheckOutcome> outcome) {
    return outcome.isPresent() && outcome.get() instanceof CheckOutcome.Checked checked
        ? checked.sha256()
        : DigestUtils.sha256Hex(upload.bytes());
  }

  /** Keeps what corrections have made of a file, in its place. */
  public void correct(KeptResult kept, KeptFile file, byte[] corrected) {
    add(
        kept,
        new NewFile(
            OptionalInt.of(file.place()),
            file.name(),
            DigestUtils.sha256Hex(corrected),
            () -> corrected,
            KeptFile.Origin.CORRECTED,
            clock.instant()));
  }

  private int add(KeptResult kept, NewFile file) {
    return results
        .add(kept.id(), file, expiry(kept.owner()), settings.mostBytes())
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  /** Empty when the program failed on it: it is kept all the same, and says so. */
  private Optional<CheckOutcome> checked(Upload upload) {
    try {
      return Optional.of(service.check(upload, outcome -> outcome));
    } catch (ProblemException problem) {
      throw problem;
    } catch (RuntimeException failed) {
      LOG.error("an uploaded file cannot be checked: {}", FailureTrace.of(failed));
      return Optional.empty();
    }
  }

  /** The shown files of a result with what their checks say. */
  public CheckedResult checked(KeptResult kept, Sender sender) {
    return checks.of(kept, sender);
  }

  /** One file of a result with what its check says. */
  public CheckedFile checked(KeptResult kept, KeptFile file, Sender sender) {
    return checks.of(kept, file, sender);
  }

  /** The bytes of a file of a result. */
  public byte[] bytes(KeptResult kept, KeptFile file) {
    return results
        .bytes(kept.id(), file.number())
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  public void state(KeptResult kept, Stated stated) {
    results.state(kept.id(), stated);
  }

  /** Shows another version of a file again. */
  public void show(KeptResult kept, KeptFile version) {
    results.show(kept.id(), version.number());
  }

  public void delete(KeptResult kept) {
    results.delete(kept.id());
  }

  /** How many bytes the files of all results take together; 0 when none are kept. */
  public long keptBytes() {
    return settings.keeps() ? results.bytes() : 0;
  }

  /** How many bytes they may take. */
  public long mostBytes() {
    return settings.keeps() ? settings.mostBytes() : 0;
  }

  /** What has expired is found no more; here it goes. */
  @Scheduled(fixedDelay = "10m", initialDelay = "10m")
  void forget() {
    if (settings.keeps()) {
      results.forget(clock.instant());
    }
  }

  private Instant expiry(Optional<UUID> owner) {
    return clock.instant().plus(settings.kept(owner));
  }
}
