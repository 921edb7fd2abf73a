package cn.jihe.web;

import io.netty.handler.codec.http.multipart.FileUpload;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** One uploaded file; there until the {@link Uploads} it came with are closed. */
public final class Upload {

  private final FileUpload file;
  private final Sender sender;
  private final String name;

  Upload(FileUpload file, Sender sender) {
    this.file = file;
    this.sender = sender;
    this.name = UploadName.of(file.getFilename());
  }

  /** Its name without folders and invisible signs. */
  public String name() {
    return name;
  }

  /** Who sent it. */
  public Sender sender() {
    return sender;
  }

  /** In bytes. */
  public long size() {
    return file.length();
  }

  /** Its bytes, as they are read. */
  public InputStream open() throws IOException {
    return file.isInMemory()
        ? new ByteArrayInputStream(file.get())
        : new FileInputStream(file.getFile());
  }

  /** Its bytes, read anew from disk each time when it is large. */
  public byte[] bytes() {
    try {
      if (file.isInMemory()) {
        return file.get();
      }
      // Not by the file's own get: it reads by way of as much memory again outside the heap.
      byte[] bytes = new byte[Math.toIntExact(file.length())];
      try (InputStream in = new FileInputStream(file.getFile())) {
        if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
          throw new EOFException();
        }
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
