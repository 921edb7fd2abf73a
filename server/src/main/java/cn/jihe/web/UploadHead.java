package cn.jihe.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import java.util.Locale;

/**
 * Turns away an upload with a head that the server's reader cannot read. It would throw whatever it
 * comes across, before anything of ours could tell that from a failure.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class UploadHead {

  @RequestFilter
  void check(HttpRequest<?> request) {
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
    if (type != null
        && type.strip().toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA)
        && !isReadable(type)) {
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
  }

  /** Asks the server's reader itself, so that both agree. */
  private static boolean isReadable(String type) {
    DefaultHttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
    head.headers().set(HttpHeaders.CONTENT_TYPE, type);
    try {
      new HttpPostRequestDecoder(head).destroy();
      return true;
    } catch (RuntimeException unreadable) {
      return false;
    }
  }
}
