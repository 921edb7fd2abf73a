package cn.jihe.review.page;

import cn.jihe.account.Caller;
import cn.jihe.web.SignInAgain;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Takes the forms of these pages. */
@Singleton
final class SentForms {

  private final SignInAgain signIn;

  SentForms(SignInAgain signIn) {
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
}
