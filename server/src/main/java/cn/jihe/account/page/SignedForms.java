package cn.jihe.account.page;

import cn.jihe.account.Caller;
import cn.jihe.web.SignInAgain;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes forms of people who are signed in. Who no longer is signs in first, and then finds what she
 * had typed.
 */
@Singleton
public final class SignedForms implements SignInAgain {

  private final SignInPage signIn;

  SignedForms(SignInPage signIn) {
    this.signIn = signIn;
  }

  /** Does what a form asks for. */
  public HttpResponse<?> with(
      HttpRequest<?> request,
      @Nullable Caller caller,
      InputStream body,
      BiFunction<Caller, Uploads, HttpResponse<?>> action) {
    try (Uploads form = Uploads.texts(request, body)) {
      return caller == null ? keeping(request, form) : action.apply(caller, form);
    }
  }

  /** The same of a form that holds a file, which has to be chosen again. */
  public HttpResponse<?> withFile(
      HttpRequest<?> request,
      @Nullable Caller caller,
      InputStream body,
      BiFunction<Caller, Uploads, HttpResponse<?>> action) {
    try (Uploads form = Uploads.read(request, body)) {
      return caller == null ? keeping(request, form) : action.apply(caller, form);
    }
  }

  @Override
  public HttpResponse<?> keeping(HttpRequest<?> request, Uploads form) {
    return HttpResponse.status(HttpStatus.UNAUTHORIZED)
        .body(signIn.forHeld(request, HeldForm.of(request.getPath(), form)));
  }
}
