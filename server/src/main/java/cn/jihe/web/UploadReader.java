package cn.jihe.web;

import io.micronaut.http.HttpHeaders;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a multipart body apart. Small parts stay in memory, larger ones lie on disk. Not by the
 * server's own reader: that maps each file into memory for as long as the collector of garbage
 * likes, and keeps its disk space so long.
 */
final class UploadReader implements AutoCloseable {

  /** Together with the number of parts it bounds what a request holds while it is slow to come. */
  private static final int IN_MEMORY = 16 * 1024;

  private static final int AT_A_TIME = 32 * 1024;
  private static final int LONGEST_HEAD = 16 * 1024;

  /** On the heap: what is outside of it is for the connections. */
  private static final UnpooledByteBufAllocator HEAP = new UnpooledByteBufAllocator(false);

  private final int mostParts;
  private final ProblemKind tooMany;
  private @Nullable HttpPostMultipartRequestDecoder decoder;

  /**
   * @param mostParts that a body may have
   * @param tooMany what to say when it has more
   */
  UploadReader(int mostParts, ProblemKind tooMany) {
    this.mostParts = mostParts;
    this.tooMany = tooMany;
  }

  /**
   * All parts, in the order sent; none where the type names no boundary.
   *
   * @param type the content type, with its boundary
   * @param mostBytes of the whole body; what is more is read and dropped, so that its sender hears
   *     the answer
   * @throws ProblemException of kind TOO_LARGE when it is more, and when it has too many parts
   * @throws RuntimeException of all kinds when it cannot be taken apart
   */
  List<InterfaceHttpData> parts(String type, InputStream body, long mostBytes) throws IOException {
    DefaultHttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
    head.headers().set(HttpHeaders.CONTENT_TYPE, type);
    if (!HttpPostRequestDecoder.isMultipart(head)) {
      body.transferTo(OutputStream.nullOutputStream());
      return List.of();
    }
    HttpPostMultipartRequestDecoder reading =
        new HttpPostMultipartRequestDecoder(
            new DefaultHttpDataFactory(IN_MEMORY),
            head,
            StandardCharsets.UTF_8,
            mostParts,
            LONGEST_HEAD);
    decoder = reading;
    reading.setDiscardThreshold(AT_A_TIME);
    long bytes = 0;
    try {
      byte[] chunk = new byte[AT_A_TIME];
      for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
        bytes += read;
        if (bytes > mostBytes) {
          throw new ProblemException(ProblemKind.TOO_LARGE);
        }
        offer(reading, chunk, read);
      }
      reading.offer(LastHttpContent.EMPTY_LAST_CONTENT);
      return reading.getBodyHttpDatas();
    } catch (RuntimeException e) {
      close();
      body.transferTo(OutputStream.nullOutputStream());
      throw e instanceof HttpPostRequestDecoder.TooManyFormFieldsException
          ? new ProblemException(tooMany)
          : e;
    }
  }

  private static void offer(HttpPostMultipartRequestDecoder to, byte[] chunk, int length) {
    ByteBuf buffer = HEAP.heapBuffer(length).writeBytes(chunk, 0, length);
    DefaultHttpContent content = new DefaultHttpContent(buffer);
    try {
      to.offer(content);
    } finally {
      content.release();
    }
  }

  /** Gives the memory of all parts back, and deletes their files. */
  @Override
  public void close() {
    if (decoder != null) {
      decoder.destroy();
      decoder = null;
    }
  }
}
