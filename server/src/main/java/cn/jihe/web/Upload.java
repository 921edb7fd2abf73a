package cn.jihe.web;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.netty.util.IllegalReferenceCountException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One uploaded file. Whoever does not read it has to close it. */
public final class Upload implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Upload.class);

  private final CompletedFileUpload file;
  private final String name;
  private final long size;
  private boolean released;

  Upload(CompletedFileUpload file) {
    this.file = file;
    this.name = UploadName.of(file.getFilename());
    this.size = file.getSize();
  }

  /** Its name without folders and invisible signs. */
  public String name() {
    return name;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** Its bytes; to be asked for once, because they are given back to the server with it. */
  public byte[] bytes() {
    released = true;
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (!released) {
      released = true;
      try {
        file.discard();
      } catch (IllegalReferenceCountException e) {
        LOG.debug("given back already, as the server does when a request breaks off");
      }
    }
  }
}
