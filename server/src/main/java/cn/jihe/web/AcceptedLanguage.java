package cn.jihe.web;

import cn.jihe.text.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language a caller wants, of those we speak. */
public final class AcceptedLanguage {

  private AcceptedLanguage() {}

  /** The language of a call. */
  public static Language in(HttpRequest<?> request) {
    return of(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /**
   * Reads an Accept-Language header with its q-values.
   *
   * @param header null or unreadable gives Chinese, as does a header that names no language of ours
   */
  public static Language of(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return Language.ZH;
    }
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException e) {
      return Language.ZH;
    }
    for (Locale.LanguageRange range : ranges) {
      if (range.getWeight() == 0) {
        continue;
      }
      String wanted = range.getRange();
      if (wanted.equals("*") || wanted.equals("zh") || wanted.startsWith("zh-")) {
        return Language.ZH;
      }
      if (wanted.equals("en") || wanted.startsWith("en-")) {
        return Language.EN;
      }
    }
    return Language.ZH;
  }
}
