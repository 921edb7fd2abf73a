package cn.jihe.review.page;

import cn.jihe.account.Caller;
import cn.jihe.form.FieldPath;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Ledger.StoredForm;
import cn.jihe.remark.NewRemark;
import cn.jihe.remark.Remark;
import cn.jihe.remark.RemarkKind;
import cn.jihe.remark.RemarkService;
import cn.jihe.remark.RemarkState;
import cn.jihe.review.page.DossierActs.Done;
import cn.jihe.review.page.DossierActs.Sent;
import cn.jihe.review.page.DossierShow.Asked;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import cn.jihe.text.Shortening;
import cn.jihe.web.Ids;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Remarks, and what is answered to them, as plain forms. */
@Controller("/dossiers/{id}/remarks")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class RemarkPages {

  /** The form that a remark is typed into. */
  private static final String FORM = "remark";

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  private final RemarkService remarks;
  private final Ledger ledger;
  private final DossierActs acts;

  RemarkPages(RemarkService remarks, Ledger ledger, DossierActs acts) {
    this.remarks = remarks;
    this.ledger = ledger;
    this.acts = acts;
  }

  /** Says something about a place; or about what was found there, in the words of the finding. */
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> remark(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return acts.act(
        new Sent(request, caller, body),
        id,
        FORM,
        (asked, form) -> {
          Remark made = remarks.remark(asked.dossier(), () -> wanted(asked, form), asked.caller());
          return new Done("remarked", place(made));
        });
  }

  private NewRemark wanted(Asked asked, Uploads form) {
    int version =
        form.text("version")
            .filter(text -> NUMBER.matcher(text).matches())
            .map(Integer::valueOf)
            .orElseThrow(() -> new ProblemException(ProblemKind.BAD_REQUEST));
    Optional<String> key = form.text("finding");
    Optional<String> text = form.text("text");
    if (key.isPresent() && text.isEmpty()) {
      return ofFinding(asked, version, key.get());
    }
    RemarkKind kind =
        form.text("kind")
            .flatMap(RemarkKind::named)
            .orElseThrow(() -> new ProblemException(ProblemKind.BAD_REQUEST));
    Optional<FieldPath> path = form.text("path").map(FieldPath::new);
    return new NewRemark(
        version,
        path,
        Optional.empty(),
        path.isPresent() ? Optional.empty() : Optional.of(title(asked, version)),
        kind,
        text.orElse(""),
        key);
  }

  private String title(Asked asked, int version) {
    return stored(asked, version).report().form().place().title().a1();
  }

  private NewRemark ofFinding(Asked asked, int version, String key) {
    StoredForm stored = stored(asked, version);
    Finding finding =
        stored.report().findings().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new ProblemException(ProblemKind.NO_SUCH_FINDING));
    return new NewRemark(
        version,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        finding.severity() == Severity.NOTE ? RemarkKind.SUGGEST : RemarkKind.MUST_CHANGE,
        Shortening.start(
            stored.messages().say(finding, asked.reading().words().language()).message(),
            NewRemark.LONGEST),
        Optional.of(key));
  }

  private StoredForm stored(Asked asked, int version) {
    return ledger
        .formLeft(asked.dossier(), version, asked.caller().scope())
        .orElseThrow(() -> new ProblemException(ProblemKind.REMOVED));
  }

  /** Answers a remark. */
  @Post(
      uri = "/{remark}/replies",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> reply(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @PathVariable String remark,
      @Body InputStream body) {
    return acts.act(
        new Sent(request, caller, body),
        id,
        "reply-" + remark,
        (asked, form) -> {
          String text = form.text("text").orElse("");
          Remark answered = remarks.reply(Ids.inAddress(remark), text, asked.caller());
          return new Done("replied", place(answered));
        });
  }

  /** Settles a remark, or opens it again. */
  @Post(
      uri = "/{remark}/resolution",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> resolve(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @PathVariable String remark,
      @Body InputStream body) {
    return acts.act(
        new Sent(request, caller, body),
        id,
        "resolution",
        (asked, form) -> {
          RemarkState wanted =
              form.text("state").filter(RemarkState.OPEN.name()::equals).isPresent()
                  ? RemarkState.OPEN
                  : RemarkState.RESOLVED;
          Remark settled = remarks.resolve(Ids.inAddress(remark), () -> wanted, asked.caller());
          return new Done(
              wanted == RemarkState.OPEN ? "reopenedRemark" : "resolved", place(settled));
        });
  }

  private static String place(Remark remark) {
    return "r-" + remark.id();
  }
}
