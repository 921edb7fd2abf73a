package cn.jihe.review.page;

import cn.jihe.account.Caller;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.uri.UriBuilder;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;

/** Addresses of changes and comparisons that were handed on before they were tabs. */
@Controller("/dossiers/{id}")
@Hidden
public final class DifferencePages {

  /** What has changed. */
  @Get("/differences")
  public HttpResponse<?> differences(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    return tab(request, Ids.inAddress(id), DossierTab.CHANGES);
  }

  /** A self-evaluation beside its declaration. */
  @Get("/comparison")
  public HttpResponse<?> comparison(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    return tab(request, Ids.inAddress(id), DossierTab.COMPARISON);
  }

  private static HttpResponse<?> tab(HttpRequest<?> request, UUID dossier, DossierTab tab) {
    ListQuery query = new ListQuery(request);
    UriBuilder address = UriBuilder.of("/dossiers/" + dossier).queryParam("tab", tab.code());
    for (String name : List.of("from", "to")) {
      query.version(name).ifPresent(number -> address.queryParam(name, number));
    }
    return HttpResponse.seeOther(address.build());
  }
}
