package cn.jihe.account.page.directory;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.account.directory.RefusedChange;
import cn.jihe.account.directory.RoleService;
import cn.jihe.account.page.Notice;
import cn.jihe.account.page.SignedForms;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
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
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Roles that administrators want for themselves, which a second one decides. */
@Controller("/admin/roles")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class RolePages {

  private static final String CONFIRM = "confirm";

  private final RoleService roles;
  private final AccountViews views;
  private final SignedForms forms;

  RolePages(RoleService roles, AccountViews views, SignedForms forms) {
    this.roles = roles;
    this.views = views;
    this.forms = forms;
  }

  /** Confirms or refuses. */
  @Post(uri = "/{id}", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> decide(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    UUID known = Ids.inAddress(id);
    return forms.with(
        request,
        caller,
        body,
        (by, form) -> {
          by.require(Right.MANAGE_ACCOUNTS);
          boolean confirms = form.text("do").filter(CONFIRM::equals).isPresent();
          try {
            if (confirms) {
              roles.confirm(by, known);
            } else {
              roles.refuse(by, known);
            }
            String said = confirms ? "confirmed" : "refused";
            return HttpResponse.seeOther(URI.create(AccountPages.HERE + "?said=" + said));
          } catch (RefusedChange refused) {
            Notice notice = Notice.error(refused.detail().in(PageLanguage.of(request)));
            return HttpResponse.ok(AccountPages.list(request, by, views, notice));
          }
        });
  }
}
