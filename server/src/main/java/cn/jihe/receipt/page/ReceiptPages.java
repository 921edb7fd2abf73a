package cn.jihe.receipt.page;

import cn.jihe.account.Caller;
import cn.jihe.audit.ChainedUploads.ChainedUpload;
import cn.jihe.ledger.Ledger;
import cn.jihe.receipt.ReceiptService;
import cn.jihe.receipt.ReceiptWindow;
import cn.jihe.text.Language;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.ServerAddress;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The page of a receipt, to print, and the one that verifies receipts for everybody. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ReceiptPages {

  private final Ledger ledger;
  private final ReceiptService receipts;
  private final ReceiptWindow window;
  private final ServerAddress server;

  public ReceiptPages(
      Ledger ledger, ReceiptService receipts, ReceiptWindow window, ServerAddress server) {
    this.ledger = ledger;
    this.receipts = receipts;
    this.window = window;
    this.server = server;
  }

  /** A receipt. */
  @Get(uri = "/submissions/{id}/receipt", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> receipt(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    Language language = PageLanguage.of(request);
    ReceiptView view =
        ledger
            .submission(Ids.inAddress(id), caller.scope())
            .map(submission -> receipts.of(submission, server.of(request)))
            .map(receipt -> ReceiptView.of(receipt, language))
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    return Pages.of(
        "receipt", request, Map.of("r", ReceiptView.texts(language).map(), "receipt", view));
  }

  /** The page that verifies; with what a square code says, its answer. */
  @Get(uri = "/receipts/verify", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> verify(HttpRequest<?> request) {
    ListQuery query = new ListQuery(request);
    Optional<String> number = query.text("number");
    Optional<String> hash = query.text("hash");
    if (number.isEmpty() && hash.isEmpty()) {
      return page(request, Map.of());
    }
    Language language = PageLanguage.of(request);
    Optional<ChainedUpload> known = window.known(number.orElse(""), hash.orElse(""));
    return page(request, Map.of("verdict", VerdictView.of(known, language)));
  }

  /** What can be said of these files. */
  @Post(
      uri = "/receipts/verify",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> verified(
      HttpRequest<?> request, @Body InputStream body) {
    Language language = PageLanguage.of(request);
    try (Uploads uploads = Uploads.read(request, body)) {
      return page(
          request, Map.of("verdict", VerdictView.of(window.verify(uploads.files()), language)));
    }
  }

  private static ModelAndView<Map<String, Object>> page(
      HttpRequest<?> request, Map<String, Object> verdict) {
    Map<String, Object> values = new HashMap<>(verdict);
    values.put("r", ReceiptView.texts(PageLanguage.of(request)).map());
    return Pages.of("verify-receipt", request, values);
  }
}
