package cn.jihe.support;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** Multipart bodies written by hand, so that tests decide every byte. */
public final class Multipart {

  private static final String BOUNDARY = "b0undary";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** A part named {@code file} with this file name, spelt raw in UTF-8. */
  public Multipart file(String fileName, byte[] bytes) {
    return part("name=\"file\"; filename=\"" + fileName + "\"", bytes);
  }

  /** A part with this disposition. */
  public Multipart part(String disposition, byte[] bytes) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n");
    write(disposition.contains("filename") ? "Content-Type: application/octet-stream\r\n" : "");
    write("\r\n");
    body.writeBytes(bytes);
    write("\r\n");
    return this;
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The request that posts all parts. */
  public HttpRequest.Builder post(URI to) {
    write("--" + BOUNDARY + "--\r\n");
    return HttpRequest.newBuilder(to)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
  }
}
