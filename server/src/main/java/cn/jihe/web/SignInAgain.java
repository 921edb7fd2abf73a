package cn.jihe.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;

/** What a form is answered whose sender is no longer signed in. */
public interface SignInAgain {

  /** A page to sign in by; what was typed into the form is sent on from there. */
  HttpResponse<?> keeping(HttpRequest<?> request, Uploads form);
}
