package cn.jihe.inbox.page;

import cn.jihe.account.Caller;
import cn.jihe.inbox.InboxService;
import cn.jihe.inbox.InboxService.Line;
import cn.jihe.inbox.InboxService.Part;
import cn.jihe.inbox.NoticeWords;
import cn.jihe.text.Messages;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.ProblemException;
import cn.jihe.web.SignInAgain;
import cn.jihe.web.Uploads;
import io.micronaut.core.annotation.Nullable;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** 消息. */
@Controller("/inbox")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class InboxPages {

  private static final Messages MESSAGES = Messages.beside(InboxPages.class, "texts");
  private static final int SIZE = 50;
  private static final String HERE = "/inbox";

  private final InboxService inbox;
  private final SignInAgain signIn;

  InboxPages(InboxService inbox, SignInAgain signIn) {
    this.inbox = inbox;
    this.signIn = signIn;
  }

  /**
   * What the page shows.
   *
   * @param unread whether what was read is left out
   * @param waiting how many are unread
   * @param before the address of the part before; empty for none
   * @param after that of the part behind; empty for none
   */
  public record InboxView(
      List<LineView> lines, boolean unread, int waiting, String before, String after) {
    public InboxView {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line.
   *
   * @param leads whether there is something to show
   */
  public record LineView(String id, String text, String when, boolean leads, boolean unread) {}

  /** A part of it. */
  @Get(produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> list(HttpRequest<?> request, Caller caller) {
    ListQuery query = new ListQuery(request);
    boolean unread = understood(query);
    int page = page(query);
    Part part = inbox.list(caller, unread, Optional.empty(), page, SIZE);
    NoticeWords words = NoticeWords.in(PageLanguage.of(request));
    String at = HERE + (unread ? "?unread=true&page=" : "?page=");
    InboxView view =
        new InboxView(
            part.lines().stream().map(line -> view(line, words)).toList(),
            unread,
            inbox.count(caller.account()),
            page > 0 ? at + (page - 1) : "",
            part.next().isPresent() ? at + (page + 1) : "");
    return Pages.of(
        "inbox", request, Map.of("view", view, "v", MESSAGES.in(PageLanguage.of(request)).map()));
  }

  /** What cannot be understood leaves all in, from the beginning. */
  private static boolean understood(ListQuery query) {
    try {
      return query.flag("unread").orElse(false);
    } catch (ProblemException wrong) {
      return false;
    }
  }

  private static int page(ListQuery query) {
    try {
      return query.page();
    } catch (ProblemException wrong) {
      return 0;
    }
  }

  private static LineView view(Line line, NoticeWords words) {
    return new LineView(
        line.notice().id().toString(),
        words.text(line),
        words.told(line),
        NoticeWords.link(line).isPresent(),
        line.notice().read().isEmpty());
  }

  /** Marks a line as read, and leads to what it tells of unless only that was asked for. */
  @Post(uri = "/{id}", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> read(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    try (Uploads form = Uploads.texts(request, body)) {
      if (caller == null) {
        return signIn.keeping(request, form);
      }
      UUID notice = Ids.inAddress(id);
      Line line = inbox.one(notice, caller);
      inbox.read(notice, caller);
      String to = form.text("read").isPresent() ? HERE : NoticeWords.link(line).orElse(HERE);
      return HttpResponse.seeOther(URI.create(to));
    }
  }

  /** Marks all lines as read. */
  @Post(uri = "/read", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> readAll(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    try (Uploads form = Uploads.texts(request, body)) {
      if (caller == null) {
        return signIn.keeping(request, form);
      }
      inbox.readAll(caller);
      return HttpResponse.seeOther(URI.create(HERE));
    }
  }
}
