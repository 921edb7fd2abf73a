package cn.jihe.web;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import io.netty.util.IllegalReferenceCountException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;

/**
 * The files of one multipart request. Large ones lie on disk until they are read; close it when the
 * files are done with.
 */
public final class Uploads implements AutoCloseable {

  /** The part that carries a file. */
  private static final String PART = "file";

  /**
   * All files of one request together. The server's own limit is of no use for this: it answers
   * without reading on, and clients that first send everything then wait until they give up.
   */
  static final long MOST_BYTES = 100L * 1024 * 1024;

  private final List<Upload> files = new ArrayList<>();
  private long bytes;

  private Uploads() {}

  /**
   * Waits until the whole request has arrived; call it on a thread that may block.
   *
   * @throws ProblemException of kind TOO_LARGE when its files together are too large
   */
  public static Uploads read(MultipartBody body) {
    Uploads uploads = new Uploads();
    try {
      Flux.from(body).doOnNext(uploads::take).blockLast();
      if (uploads.bytes > MOST_BYTES) {
        throw new ProblemException(ProblemKind.TOO_LARGE);
      }
      return uploads;
    } catch (IllegalReferenceCountException e) {
      // What the server's reader may throw when it gives up on a request, as on too many parts.
      uploads.close();
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    } catch (RuntimeException e) {
      uploads.close();
      if (Exceptions.unwrap(e) instanceof IOException) {
        // The sender has gone: nobody's fault, and nobody hears the answer.
        throw new ProblemException(ProblemKind.BAD_REQUEST);
      }
      throw e;
    }
  }

  private void take(CompletedPart part) {
    if (!(part instanceof CompletedFileUpload sent)) {
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
