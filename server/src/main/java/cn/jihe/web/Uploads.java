package cn.jihe.web;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;

/**
 * The files of one multipart request. Large ones lie on disk until they are read; close it when the
 * files are done with.
 */
public final class Uploads implements AutoCloseable {

  /** The part that carries a file. */
  public static final String PART = "file";

  /** So that a request of many tiny parts cannot fill the memory. */
  private static final int MOST_PARTS = 200;

  private final List<CompletedFileUpload> files;

  private Uploads(List<CompletedFileUpload> files) {
    this.files = files;
  }

  /**
   * Waits until the whole request has arrived; call it on a thread that may block.
   *
   * @throws ProblemException of kind BAD_REQUEST when it has too many parts
   */
  public static Uploads read(MultipartBody body) {
    List<CompletedPart> parts = new ArrayList<>();
    Flux.from(body).take(MOST_PARTS + 1).doOnNext(parts::add).blockLast();
    List<CompletedFileUpload> files = new ArrayList<>();
    for (CompletedPart part : parts) {
      if (!(part instanceof CompletedFileUpload upload)) {
        continue;
      }
      if (part.getName().equals(PART) && isChosen(upload)) {
        files.add(upload);
      } else {
        upload.discard();
      }
    }
    Uploads uploads = new Uploads(files);
    if (parts.size() > MOST_PARTS) {
      uploads.close();
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
    return uploads;
  }

  /** A browser sends a nameless empty file when the user chose none. */
  private static boolean isChosen(CompletedFileUpload upload) {
    return !upload.getFilename().isEmpty() || upload.getSize() > 0;
  }

  /** In the order sent; empty when the request has none. */
  public List<CompletedFileUpload> files() {
    return List.copyOf(files);
  }

  /** The only file of the request. */
  public CompletedFileUpload single() {
    if (files.isEmpty()) {
      throw new ProblemException(ProblemKind.MISSING_FILE);
    }
    if (files.size() > 1) {
      throw new ProblemException(ProblemKind.ONE_FILE_ONLY);
    }
    return files.getFirst();
  }

  /** The file's bytes; to be asked for once. */
  public static byte[] bytes(CompletedFileUpload upload) {
    try {
      return upload.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    files.forEach(CompletedFileUpload::discard);
  }
}
