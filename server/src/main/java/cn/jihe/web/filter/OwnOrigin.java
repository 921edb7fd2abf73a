package cn.jihe.web.filter;

import cn.jihe.web.PublicUrl;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells our own pages and add-in from those of other sites by what browsers say of them. */
@Singleton
public final class OwnOrigin {

  private final PublicUrl publicUrl;

  /**
   * @param publicUrl needed where a proxy hides that address
   */
  OwnOrigin(PublicUrl publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** The origin a request says it comes from, when that is ours; empty too when it says none. */
  public Optional<String> of(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.ORIGIN))
        .filter(
            origin ->
                publicUrl.origin().filter(origin::equals).isPresent()
                    || origin.endsWith("://" + request.getHeaders().get(HttpHeaders.HOST)));
  }
}
