package cn.jihe.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A file that a browser saves under its name and never shows.
 *
 * @param bytes read and closed by the server as it answers
 * @param length in bytes
 */
public record Download(String fileName, String mediaType, InputStream bytes, long length) {

  /** A file in memory. */
  public static Download of(String fileName, String mediaType, byte[] bytes) {
    return new Download(fileName, mediaType, new ByteArrayInputStream(bytes), bytes.length);
  }

  /** The answer that makes a browser save it. */
  public MutableHttpResponse<?> answer() {
    // RFC 6266: the name in UTF-8, for it is Chinese as a rule.
    String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    MediaType type = MediaType.of(mediaType);
    return HttpResponse.ok(new StreamedFile(bytes, type, 0, length))
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name);
  }
}
