package cn.jihe.account.page.directory;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisation;
import cn.jihe.account.Right;
import cn.jihe.account.directory.OrganisationService;
import cn.jihe.account.directory.RefusedChange;
import cn.jihe.account.directory.UnitNameService;
import cn.jihe.account.page.Notice;
import cn.jihe.account.page.SignedForms;
import cn.jihe.account.page.directory.OrganisationViews.Shown;
import cn.jihe.text.Texts;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Organisations: looked for, added, changed, merged, called by further names. */
@Controller("/admin")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class OrganisationPages {

  private static final String HERE = "/admin/organisations";

  private final OrganisationService organisations;
  private final UnitNameService names;
  private final OrganisationViews views;
  private final SignedForms forms;

  OrganisationPages(
      OrganisationService organisations,
      UnitNameService names,
      OrganisationViews views,
      SignedForms forms) {
    this.organisations = organisations;
    this.names = names;
    this.views = views;
    this.forms = forms;
  }

  /** Where administrators begin. */
  @Get(produces = MediaType.TEXT_HTML)
  public HttpResponse<?> begin(HttpRequest<?> request, Caller caller) {
    if (!caller.may(Right.MANAGE_ORGANISATIONS)
        && !caller.may(Right.MANAGE_ACCOUNTS)
        && !caller.may(Right.SEE_SYSTEM)) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
    return HttpResponse.seeOther(URI.create(HERE));
  }

  /** The tree, and what is searched in it. */
  @Get(uri = "/organisations", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> all(HttpRequest<?> request, Caller caller) {
    mustManage(caller);
    Notice notice = Notice.said(request, DirectoryTexts.of(request));
    return page(request, caller, new Shown(null, "", notice));
  }

  /** A form for a new one. */
  @Get(uri = "/organisations/new", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> blank(HttpRequest<?> request, Caller caller) {
    mustManage(caller);
    String parent = Optional.ofNullable(request.getParameters().get("parent")).orElse("");
    return page(request, caller, new Shown(OrganisationForm.blank(parent), "", null));
  }

  /** One with its form. */
  @Get(uri = "/organisations/{id}", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> one(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    mustManage(caller);
    Organisation one = organisations.one(caller, Ids.inAddress(id));
    Notice notice = Notice.said(request, DirectoryTexts.of(request));
    return page(request, caller, new Shown(OrganisationForm.of(one), "", notice));
  }

  /** Adds one. */
  @Post(
      uri = "/organisations/new",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> add(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> {
          OrganisationForm typed = OrganisationForm.typed("", form);
          return kept(
              request,
              known,
              typed,
              () -> {
                Organisation added = organisations.add(known, typed.organisation());
                return HERE + "/" + added.id() + "?said=added";
              });
        });
  }

  /** Changes one. */
  @Post(
      uri = "/organisations/{id}",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> change(
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
          OrganisationForm typed = OrganisationForm.typed(known.toString(), form);
          return kept(
              request,
              by,
              typed,
              () -> {
                organisations.change(by, typed.organisation());
                return HERE + "/" + known + "?said=kept";
              });
        });
  }

  /** Takes a name that stands on forms as another name of one. */
  @Post(uri = "/names", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> takeName(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(request, caller, body, (known, form) -> takenName(request, known, form));
  }

  private HttpResponse<?> takenName(HttpRequest<?> request, Caller caller, Uploads form) {
    caller.require(Right.MANAGE_ORGANISATIONS);
    Optional<UUID> id = Ids.of(form.text("organisation").orElse(""));
    String name = form.text("name").orElse("");
    if (id.isEmpty() || name.isEmpty()) {
      Notice notice = Notice.error(DirectoryTexts.of(request).say("chooseOrganisation"));
      return HttpResponse.ok(page(request, caller, new Shown(null, "", notice)));
    }
    try {
      names.take(caller, name, id.get());
      return HttpResponse.seeOther(URI.create(HERE + "/" + id.get() + "?said=named"));
    } catch (RefusedChange refused) {
      Notice notice = Notice.error(refused.detail().in(PageLanguage.of(request)));
      return HttpResponse.ok(page(request, caller, new Shown(null, "", notice)));
    }
  }

  /** Leads to where the change leads, or shows what was typed and why it is not kept. */
  private HttpResponse<?> kept(
      HttpRequest<?> request, Caller caller, OrganisationForm typed, Supplier<String> change) {
    caller.require(Right.MANAGE_ORGANISATIONS);
    Texts texts = DirectoryTexts.of(request);
    Optional<String> unreadable = typed.unreadable();
    if (unreadable.isPresent()) {
      Notice notice = Notice.error(texts.say("noDay"));
      return HttpResponse.ok(page(request, caller, new Shown(typed, unreadable.get(), notice)));
    }
    try {
      return HttpResponse.seeOther(URI.create(change.get()));
    } catch (RefusedChange refused) {
      Notice notice = Notice.error(refused.detail().in(PageLanguage.of(request)));
      return HttpResponse.ok(page(request, caller, new Shown(typed, refused.field(), notice)));
    }
  }

  private ModelAndView<Map<String, Object>> page(
      HttpRequest<?> request, Caller caller, Shown shown) {
    String query = Optional.ofNullable(request.getParameters().get("q")).orElse("").strip();
    return DirectoryTexts.page(
        "organisations",
        request,
        Map.of("view", views.of(caller, DirectoryTexts.of(request), query, shown)));
  }

  private static void mustManage(Caller caller) {
    if (!caller.may(Right.MANAGE_ORGANISATIONS)) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
  }
}
