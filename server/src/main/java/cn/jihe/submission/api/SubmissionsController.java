package cn.jihe.submission.api;

import cn.jihe.account.Act;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Caller;
import cn.jihe.check.AnnotateOutcome;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.Submission;
import cn.jihe.ledger.SubmissionFilter;
import cn.jihe.reason.SaidWithUpload;
import cn.jihe.reason.UnplacedText;
import cn.jihe.submission.NextVersion;
import cn.jihe.submission.SenderSays;
import cn.jihe.submission.SentFile;
import cn.jihe.submission.SubmissionCopies;
import cn.jihe.submission.SubmitService;
import cn.jihe.text.Language;
import cn.jihe.text.Wording;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.Download;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.ProblemResponses;
import cn.jihe.web.Sender;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes uploads on record and gives back what is on record. */
@Controller("/api/v1/submissions")
@Tag(name = "submissions")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class SubmissionsController implements SubmissionsApi {

  private static final Pattern YEAR = Pattern.compile("20\\d\\d");
  private static final Pattern INDEX = Pattern.compile("\\d{1,4}");
  private static final int LONGEST_NOTE = 1000;

  /** Nothing shown: the upload's own type is its sender's word only. */
  private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM;

  private final SubmitService service;
  private final SubmissionCopies copies;
  private final Ledger ledger;
  private final AuditTrail trail;
  private final SaidWithUpload said;

  SubmissionsController(
      SubmitService service,
      SubmissionCopies copies,
      Ledger ledger,
      AuditTrail trail,
      SaidWithUpload said) {
    this.service = service;
    this.copies = copies;
    this.ledger = ledger;
    this.trail = trail;
    this.said = said;
  }

  @Override
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.APPLICATION_JSON)
  public HttpResponse<?> submit(HttpRequest<?> request, Caller caller, @Body InputStream body) {
    Language language = AcceptedLanguage.in(request);
    try (Uploads uploads = Uploads.read(request, body)) {
      SenderSays sender =
          new SenderSays(
              uploads.text("year").map(SubmissionsController::year),
              uploads.text("unit").map(UnitName::new).filter(unit -> !unit.key().isEmpty()),
              uploads.text("note").map(SubmissionsController::note),
              uploads.text("reasons").map(ReasonsPart::read).orElse(List.of()),
              uploads.texts("dossier").stream().map(SubmissionsController::next).toList());
      return service.submit(
          SentFile.of(uploads.single()), sender, caller, outcome -> answer(request, outcome, language));
    }
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request, SubmitService.Outcome outcome, Language language) {
    return switch (outcome) {
      case SubmitService.Outcome.Recorded recorded ->
          HttpResponse.status(recorded.receipt().created() ? HttpStatus.CREATED : HttpStatus.OK)
              .body(
                  new SubmissionResults(language)
                      .of(recorded.receipt().submission(), unplaced(recorded)));
      case SubmitService.Outcome.Refused refused ->
          ProblemResponses.refusal(request, refused.reason().problem(language));
      case SubmitService.Outcome.NotYours foreign ->
          ProblemResponses.refusal(request, foreign.forms().problem(language));
    };
  }

  private List<UnplacedText> unplaced(SubmitService.Outcome.Recorded recorded) {
    return said.unplaced(recorded.receipt().submission().id());
  }

  @Override
  @Get(produces = MediaType.APPLICATION_JSON)
  public SubmissionPage list(HttpRequest<?> request, Caller caller) {
    ListQuery query = new ListQuery(request);
    SubmissionFilter filter =
        new SubmissionFilter(
            query.year(),
            query.text("unit"),
            query.oneOf("state", FilingState.values()),
            query.time("from"),
            query.time("before"));
    return SubmissionPage.of(
        ledger.submissions(filter, new PageOf(query.page(), query.size()), caller.scope()));
  }

  @Override
  @Get(uri = "/{id}", produces = MediaType.APPLICATION_JSON)
  public SubmissionResult one(HttpRequest<?> request, Caller caller, @PathVariable String id) {
    Submission found = submission(id, caller);
    return new SubmissionResults(AcceptedLanguage.in(request)).of(found, said.unplaced(found.id()));
  }

  @Override
  @Get(uri = "/{id}/original", produces = MediaType.ALL)
  public HttpResponse<?> original(Caller caller, @PathVariable String id) {
    Submission submission = submission(id, caller);
    byte[] bytes =
        ledger
            .original(submission.id(), caller.scope())
            .orElseThrow(SubmissionsController::notFound);
    downloaded(submission.id(), "original", caller);
    return Download.of(submission.entry().fileName(), BYTES, bytes).answer();
  }

  @Override
  @Get(uri = "/{id}/annotated", produces = MediaType.ALL)
  public HttpResponse<?> annotated(HttpRequest<?> request, Caller caller, @PathVariable String id) {
    Language language = AcceptedLanguage.in(request);
    return switch (copies
        .annotated(Ids.inAddress(id), caller, language, Sender.of(request))
        .orElseThrow(SubmissionsController::notFound)) {
      case AnnotateOutcome.Annotated done -> {
        downloaded(Ids.inAddress(id), "annotated", caller);
        yield Download.of(done.fileName(), done.mediaType(), done.bytes()).answer();
      }
      case AnnotateOutcome.Refused refused ->
          ProblemResponses.refusal(request, refused.reason().problem(language));
    };
  }

  private void downloaded(UUID submission, String what, Caller caller) {
    trail.record(
        new Act(
            caller.actor(),
            "DOWNLOADED",
            Map.of("submission", submission.toString(), "file", what)));
  }

  private Submission submission(String id, Caller caller) {
    return ledger
        .submission(Ids.inAddress(id), caller.scope())
        .orElseThrow(SubmissionsController::notFound);
  }

  static ProblemException notFound() {
    return new ProblemException(ProblemKind.NOT_FOUND);
  }

  /** An id; with several forms that can be meant after the form's index and a colon. */
  private static NextVersion next(String text) {
    int colon = text.indexOf(':');
    String index = text.substring(0, Math.max(0, colon));
    if (colon >= 0 && !INDEX.matcher(index).matches()) {
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
    return new NextVersion(
        colon < 0 ? Optional.empty() : Optional.of(Integer.valueOf(index)),
        Ids.inAddress(text.substring(colon + 1)));
  }

  private static String note(String text) {
    if (text.length() > LONGEST_NOTE) {
      throw new ProblemException(ProblemKind.NOTE_TOO_LONG);
    }
    return text;
  }

  private static int year(String text) {
    String plain = Wording.plain(text);
    if (!YEAR.matcher(plain).matches()) {
      throw new ProblemException(ProblemKind.BAD_YEAR);
    }
    return Integer.parseInt(plain);
  }
}
