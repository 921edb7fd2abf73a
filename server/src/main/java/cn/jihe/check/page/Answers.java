package cn.jihe.check.page;

import cn.jihe.check.result.KeptFile;
import cn.jihe.check.result.KeptResult;
import cn.jihe.check.result.ResultId;
import cn.jihe.web.PageLanguage;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the actions on a result answer. */
final class Answers {

  /** Asks for the address of the result alone, without following it. */
  private static final String PART = "part";

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

  private Answers() {}

  /** Whether our script asks, and not a form. */
  static boolean isScript(HttpRequest<?> request) {
    return "address".equals(request.getParameters().get(PART));
  }

  static String address(ResultId id) {
    return "/checks/" + id.value();
  }

  /** Leads to the result; the script is told where it is. */
  static HttpResponse<?> result(HttpRequest<?> request, ResultId id, Said said) {
    String address = address(id) + said.query();
    return isScript(request)
        ? HttpResponse.ok(address).contentType(MediaType.TEXT_PLAIN_TYPE)
        : HttpResponse.seeOther(URI.create(address));
  }

  /** The same when files were added; the script is told, too, what came of its file. */
  static HttpResponse<?> added(HttpRequest<?> request, ResultId id, Added added) {
    return isScript(request)
        ? HttpResponse.ok(
                address(id) + added.said().query() + "\n" + added.told(PageLanguage.of(request)))
            .contentType(MediaType.TEXT_PLAIN_TYPE)
        : result(request, id, added.said());
  }

  /** The file with the number that an address has. */
  static Optional<KeptFile> file(KeptResult kept, String number) {
    return number(number).flatMap(kept::file);
  }

  /** A number from 0. */
  static Optional<Integer> count(String text) {
    return "0".equals(text) ? Optional.of(0) : number(text);
  }

  static Optional<Integer> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
