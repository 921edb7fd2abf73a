package cn.jihe.period.page;

import cn.jihe.account.Caller;
import cn.jihe.web.SignInAgain;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Takes the forms of these pages; who is signed in no more does so first. */
@Singleton
final class PeriodForms {

  private final SignInAgain signIn;

  PeriodForms(SignInAgain signIn) {
    this.signIn = signIn;
  }

  HttpResponse<?> with(
      HttpRequest<?> request,
      @Nullable Caller caller,
      InputStream body,
      BiFunction<Caller, Uploads, HttpResponse<?>> action) {
    try (Uploads form = Uploads.texts(request, body)) {
      return caller == null ? signIn.keeping(request, form) : action.apply(caller, form);
    }
  }

  /** The same of a form that holds a file, which has to be chosen again. */
  HttpResponse<?> withFile(
      HttpRequest<?> request,
      @Nullable Caller caller,
      InputStream body,
      BiFunction<Caller, Uploads, HttpResponse<?>> action) {
    try (Uploads form = Uploads.read(request, body)) {
      return caller == null ? signIn.keeping(request, form) : action.apply(caller, form);
    }
  }
}
