package cn.jihe.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A client on one kept connection that costs next to nothing beside the server it measures. */
final class HttpSender implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 300_000;
  private static final int END = '\n';

  private final Socket socket;
  private final InputStream in;

  HttpSender(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** A request that uploads a workbook. */
  static byte[] upload(String path, byte[] workbook) {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    part(parts, "name=\"file\"; filename=\"a.xlsx\"", workbook);
    return post(path, parts);
  }

  /** A request that posts a form as a page of the server itself does. */
  static byte[] form(String path, Map<String, String> texts) {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    texts.forEach(
        (name, text) ->
            part(parts, "name=\"" + name + "\"", text.getBytes(StandardCharsets.UTF_8)));
    return post(path, parts);
  }

  private static void part(ByteArrayOutputStream parts, String says, byte[] bytes) {
    parts.writeBytes(
        ("--b\r\nContent-Disposition: form-data; " + says + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    parts.writeBytes(bytes);
    parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] post(String path, ByteArrayOutputStream parts) {
    parts.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
            + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
            + parts.size()
            + "\r\n\r\n";
    all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(parts.toByteArray());
    return all.toByteArray();
  }

  /** A request for what is there for everybody. */
  static byte[] get(String path) {
    return String.format(Locale.ROOT, "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n", path)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A request of whoever holds this for what is there. */
  static byte[] get(String path, String token) {
    return String.format(
            Locale.ROOT,
            "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n",
            path,
            token)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Sends a request, reads its whole answer, and gives its status. */
  int send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    in.skipNBytes(length);
    return status;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != END; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
