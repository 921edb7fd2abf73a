package cn.jihe.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Remembers the language that the address of a page asks for. */
@ServerFilter({"/", "/check/**", "/checks/**", "/rules/**", "/help/**"})
final class LanguageChoice {

  @ResponseFilter
  void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
    PageLanguage.asked(request)
        .ifPresent(language -> response.cookie(PageLanguage.cookie(language)));
  }
}
