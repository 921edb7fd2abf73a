package cn.jihe.account.page;

import cn.jihe.text.Texts;
import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of what was just done, or why it was not.
 *
 * @param style error, warning or clean, of which errors are told at once
 * @param text for people
 */
public record Notice(String style, String text) {

  public static Notice error(String text) {
    return new Notice("error", text);
  }

  public static Notice warning(String text) {
    return new Notice("warning", text);
  }

  public static Notice done(String text) {
    return new Notice("clean", text);
  }

  /** What an address says of what was done before; null when it says nothing that is known. */
  static @Nullable Notice said(HttpRequest<?> request) {
    return said(request, SignInPage.texts(request));
  }

  /** The same with texts of others. */
  public static @Nullable Notice said(HttpRequest<?> request, Texts texts) {
    String word = request.getParameters().get("said");
    return word == null ? null : texts.find("said." + word).map(Notice::done).orElse(null);
  }
}
