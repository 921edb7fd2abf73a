package cn.jihe.web;

import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

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

  /** How the server's reader begins when it is a file that is too large, and no header. */
  private static final String A_PART = "The part named";

  /** A text part is a name or a number; what is longer is none of ours. */
  private static final int LONGEST_TEXT = 1000;

  private final List<Upload> files = new ArrayList<>();
  private final Map<String, List<String>> texts = new HashMap<>();
  private long bytes;

  private Uploads() {}

  /**
   * Waits until the whole request has arrived; call it on a thread that may block.
   *
   * @throws ProblemException of kind TOO_LARGE when a file, or all together, are too large, and of
   *     kind BAD_REQUEST when it cannot be taken apart
   */
  public static Uploads read(MultipartBody body) {
    Uploads uploads = new Uploads();
    try {
      Flux.from(body)
          .onErrorMap(Exception.class, Uploads::asProblem)
          .doOnNext(uploads::take)
          .blockLast();
      if (uploads.bytes > MOST_BYTES) {
        throw new ProblemException(ProblemKind.TOO_LARGE);
      }
      return uploads;
    } catch (RuntimeException e) {
      uploads.close();
      throw e;
    }
  }

  /**
   * Whatever keeps the server's reader from taking a body apart is the sender's: it throws what it
   * comes across, an index out of bounds on a header folded over two lines, say. Or the sender has
   * gone, and nobody hears the answer.
   */
  private static ProblemException asProblem(Exception thrown) {
    LOG.info("the request cannot be read: {}", thrown.getClass().getName());
    boolean tooLarge =
        thrown instanceof ContentLengthExceededException
            && String.valueOf(thrown.getMessage()).startsWith(A_PART);
    return new ProblemException(tooLarge ? ProblemKind.TOO_LARGE : ProblemKind.BAD_REQUEST);
  }

  private void take(CompletedPart part) {
    if (!(part instanceof CompletedFileUpload sent)) {
      takeText(part);
      return;
    }
    Upload upload = new Upload(sent);
    if (!part.getName().equals(PART) || !isChosen(sent)) {
      upload.close();
      return;
    }
    bytes += upload.size();
    if (bytes > MOST_BYTES) {
      // Read on and drop: breaking off here would leave the files of the request on disk.
      upload.close();
    } else {
      files.add(upload);
    }
  }

  private void takeText(CompletedPart part) {
    try {
      byte[] text = part.getBytes();
      if (text.length <= LONGEST_TEXT) {
        texts
            .computeIfAbsent(part.getName(), name -> new ArrayList<>())
            .add(new String(text, StandardCharsets.UTF_8).strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a text part says; empty when it says nothing or is not there. */
  public Optional<String> text(String name) {
    return texts(name).stream().findFirst();
  }

  /** What the text parts of this name say, without those that say nothing. */
  public List<String> texts(String name) {
    return texts.getOrDefault(name, List.of()).stream().filter(text -> !text.isEmpty()).toList();
  }

  /** A browser sends a nameless empty file when the user chose none. */
  private static boolean isChosen(CompletedFileUpload upload) {
    return !upload.getFilename().isEmpty() || upload.getSize() > 0;
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
    files.forEach(Upload::close);
  }
}
