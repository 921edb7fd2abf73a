package cn.jihe.review.page;

import cn.jihe.account.Caller;
import cn.jihe.review.page.DossierShow.Asked;
import cn.jihe.review.page.DossierShow.Told;
import cn.jihe.review.page.DossierShow.Typed;
import cn.jihe.web.Ids;
import cn.jihe.web.ProblemException;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what is said on the page of a dossier, and leads back to where it was said. */
@Singleton
final class DossierActs {

  private final DossierShow show;
  private final SentForms forms;

  DossierActs(DossierShow show, SentForms forms) {
    this.show = show;
    this.forms = forms;
  }

  /**
   * What was done.
   *
   * @param said which text says it
   * @param place the id of the element that tells it
   */
  record Done(String said, String place) {}

  /** Does something that was asked for on the page. */
  interface Act {
    /**
     * Does it.
     *
     * @throws ProblemException when it cannot be done; then the page says why
     */
    Done of(Asked asked, Uploads form);
  }

  /** A form that was sent. */
  record Sent(HttpRequest<?> request, @Nullable Caller caller, InputStream body) {}

  /**
   * Does something.
   *
   * @param dossier as the address names it
   * @param at the name of the form that was sent
   */
  HttpResponse<?> act(Sent sent, String dossier, String at, Act act) {
    UUID id = Ids.inAddress(dossier);
    return forms.with(
        sent.request(),
        sent.caller(),
        sent.body(),
        (caller, form) ->
            done(
                new Asked(sent.request(), caller, id, form.text("tab").flatMap(DossierTab::ofCode)),
                form,
                at,
                act));
  }

  private HttpResponse<?> done(Asked asked, Uploads form, String at, Act act) {
    try {
      Done done = act.of(asked, form);
      String tab = asked.tab().orElse(DossierTab.FORM).code();
      return HttpResponse.seeOther(
          URI.create(
              "/dossiers/%s?tab=%s&said=%s#%s"
                  .formatted(asked.dossier(), tab, done.said(), done.place())));
    } catch (ProblemException problem) {
      return HttpResponse.ok(
          show.page(
              asked,
              new Typed(TypedDecision.NOTHING, TypedSaid.of(at, form)),
              new Told("error", DossierPages.detail(problem, asked.request()))));
    }
  }
}
