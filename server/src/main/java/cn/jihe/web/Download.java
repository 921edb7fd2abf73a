package cn.jihe.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Bytes that a browser saves under their name and never shows. */
public final class Download {

  private Download() {}

  /** An answer that is saved as a file of this name. */
  public static HttpResponse<byte[]> of(String fileName, String mediaType, byte[] bytes) {
    // RFC 6266: the name in UTF-8, for it is Chinese as a rule.
    String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return HttpResponse.ok(bytes)
        .contentType(MediaType.of(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name);
  }
}
