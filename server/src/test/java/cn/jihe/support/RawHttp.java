package cn.jihe.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Requests byte by byte, as no client library would send them. */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 30_000;

  private RawHttp() {}

  /**
   * What came back.
   *
   * @param head with the status line
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Answer(int status, String head, byte[] body) {

    /** The value of a header; empty when it is not there. */
    public String header(String name) {
      return head.lines()
          .filter(
              line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }

    public JsonNode json() throws IOException {
      return new ObjectMapper().readTree(body);
    }
  }

  /** Sends everything, then reads: the server must not answer by hanging up. */
  public static Answer send(URI server, byte[] request) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request);
      return read(socket.getInputStream());
    }
  }

  /** The next answer on a connection, with its whole body. */
  public static Answer read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("ended after: " + head.toString(StandardCharsets.ISO_8859_1));
      }
      head.write(next);
    }
    Answer without =
        new Answer(
            Integer.parseInt(head.toString(StandardCharsets.ISO_8859_1).split(" ", 3)[1]),
            head.toString(StandardCharsets.ISO_8859_1),
            new byte[0]);
    String length = without.header("Content-Length");
    byte[] body = length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    return new Answer(without.status(), without.head(), body);
  }
}
