package cn.jihe.web;

import cn.jihe.file.Limits;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files and texts of one multipart request. Large ones lie on disk until they are read; close
 * it when the files are done with.
 */
public final class Uploads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

  /** The part that carries a file. */
  private static final String PART = "file";

  /**
   * All files of one request together. The server's own limit is of no use for this: it answers
   * without reading on, and clients that first send everything then wait until they give up.
   */
  static final long MOST_BYTES = 100L * 1024 * 1024;

  /** Of a form that people fill in: thousands of ticks, but no file. */
  private static final long MOST_BYTES_OF_TEXTS = 4L * 1024 * 1024;

  /** Of one request, its texts among them. */
  static final int MOST_FILES = 128;

  private static final int MOST_TEXTS = 10_000;

  /** A text part is a name, a number or a note; what is far longer is none of ours. */
  private static final int LONGEST_TEXT = 64 * 1024;

  private static final String GATE = "jihe.upload-gate";

  /** What lets the files of a request on, or not. */
  public interface Gate {

    /**
     * Before a form that may bring files is read.
     *
     * @throws ProblemException when it is not to be
     */
    void expect();

    /**
     * Looks at files before anything else does; may take its time.
     *
     * @throws ProblemException when they are to go no further
     */
    void let(List<Upload> files);
  }

  private final Sender sender;
  private final UploadReader reader;
  private final List<Upload> files = new ArrayList<>();
  private final Map<String, List<String>> texts = new HashMap<>();

  private Uploads(Sender sender, UploadReader reader) {
    this.sender = sender;
    this.reader = reader;
  }

  /** Says what the files of a request are to pass. Without it nothing can be read. */
  public static void keepGate(HttpRequest<?> request, Gate gate) {
    request.setAttribute(GATE, gate);
  }

  /**
   * Waits until the whole request has arrived; call it on a thread that may block.
   *
   * @param body of the request, from its beginning
   * @throws ProblemException of kind TOO_LARGE when a file, or all together, are too large, of kind
   *     TOO_MANY_FILES when it has too many parts, of kind BAD_REQUEST when it cannot be taken
   *     apart, and of those of the gate
   */
  public static Uploads read(HttpRequest<?> request, InputStream body) {
    return read(
        request, body, MOST_BYTES, new UploadReader(MOST_FILES, ProblemKind.TOO_MANY_FILES), true);
  }

  /** The same of a form that holds no file but may hold very many texts. */
  public static Uploads texts(HttpRequest<?> request, InputStream body) {
    return read(
        request,
        body,
        MOST_BYTES_OF_TEXTS,
        new UploadReader(MOST_TEXTS, ProblemKind.TOO_MANY_FIELDS),
        false);
  }

  private static Uploads read(
      HttpRequest<?> request,
      InputStream body,
      long mostBytes,
      UploadReader reader,
      boolean expectsFiles) {
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class).orElse("");
    Uploads uploads = new Uploads(Sender.of(request), reader);
    try (body) {
      if (expectsFiles) {
        gate(request).expect();
      }
      uploads.reader.parts(type, body, mostBytes).forEach(uploads::take);
      gate(request).let(uploads.files());
      return uploads;
    } catch (ProblemException e) {
      uploads.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      uploads.close();
      // Whatever keeps the reader from taking a body apart is the sender's: it throws what it comes
      // across. Or the sender has gone, and nobody hears the answer.
      LOG.info("the request cannot be read: {}", e.getClass().getName());
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
  }

  private static Gate gate(HttpRequest<?> request) {
    return request.getAttribute(GATE, Gate.class).orElseThrow();
  }

  private void take(InterfaceHttpData part) {
    if (part instanceof FileUpload sent) {
      if (sent.length() > Limits.DEFAULT.uploadBytes()) {
        throw new ProblemException(ProblemKind.TOO_LARGE);
      }
      if (part.getName().equals(PART) && isChosen(sent)) {
        files.add(new Upload(sent, sender));
      }
    } else if (part instanceof Attribute text && text.length() <= LONGEST_TEXT) {
      texts.computeIfAbsent(part.getName(), name -> new ArrayList<>()).add(said(text));
    }
  }

  private static String said(Attribute text) {
    try {
      return new String(text.get(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who sent them. */
  public Sender sender() {
    return sender;
  }

  /** What a text part says; empty when it says nothing or is not there. */
  public Optional<String> text(String name) {
    return texts(name).stream().findFirst();
  }

  /** What the text parts of this name say, without those that say nothing. */
  public List<String> texts(String name) {
    return texts.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** What a text part says, with blanks at its ends; empty when it is not there. */
  public Optional<String> exactly(String name) {
    return texts.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** All text parts by their names, as they were sent. */
  public Map<String, List<String>> texts() {
    return Map.copyOf(texts);
  }

  /** A browser sends a nameless empty file when the user chose none. */
  private static boolean isChosen(FileUpload upload) {
    return !upload.getFilename().isEmpty() || upload.length() > 0;
  }

  /** In the order sent; empty when the request has none. */
  public List<Upload> files() {
    return List.copyOf(files);
  }

  /** The only file of the request. */
  public Upload single() {
    if (files.isEmpty()) {
      throw new ProblemException(ProblemKind.MISSING_FILE);
    }
    if (files.size() > 1) {
      throw new ProblemException(ProblemKind.ONE_FILE_ONLY);
    }
    return files.getFirst();
  }

  @Override
  public void close() {
    reader.close();
  }
}
