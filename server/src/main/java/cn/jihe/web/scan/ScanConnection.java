package cn.jihe.web.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One file's way to ClamAV and its answer, by the protocol of its INSTREAM command: pieces with
 * their lengths before them, an empty one at the end.
 */
final class ScanConnection implements AutoCloseable {

  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PIECE = 32 * 1024;
  private static final int LONGEST_ANSWER = 1024;

  private final Socket socket = new Socket();

  /** Waits no longer than this for the connection, and for each piece of the answer. */
  void open(ScannerSettings to) throws IOException {
    int millis = millis(to.patience());
    // A name is looked up anew each time: the scanner may have moved.
    InetSocketAddress address = new InetSocketAddress(to.host(), to.port());
    if (address.isUnresolved()) {
      throw new IOException("no such host");
    }
    socket.connect(address, millis);
    socket.setSoTimeout(millis);
    socket.setTcpNoDelay(true);
  }

  private static int millis(Duration patience) {
    return Math.toIntExact(Math.max(1, patience.toMillis()));
  }

  /**
   * Sends a file and reads what is said of it.
   *
   * @throws IOException when the scanner cannot be asked, or hangs up before its answer is whole
   */
  ScanVerdict scan(InputStream file) throws IOException {
    try {
      send(file);
    } catch (SocketTimeoutException slow) {
      throw slow;
    } catch (IOException hungUp) {
      // It stops taking what is too large for it, and has said so before. Of a file that it has not
      // seen to its end it cannot say that nothing is in it.
      return answer() instanceof ScanVerdict.Found found
          ? found
          : new ScanVerdict.Undecided("it did not take the whole file");
    }
    return answer();
  }

  private void send(InputStream file) throws IOException {
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    out.write(COMMAND);
    byte[] piece = new byte[PIECE];
    for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
      if (read > 0) {
        out.writeInt(read);
        out.write(piece, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private ScanVerdict answer() throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    for (int next = in.read(); next != 0; next = in.read()) {
      if (next < 0) {
        throw new EOFException("it hung up");
      }
      if (answer.size() == LONGEST_ANSWER) {
        return new ScanVerdict.Undecided("an endless answer");
      }
      answer.write(next);
    }
    return ScanVerdict.of(answer.toByteArray());
  }

  /** Ends whatever it waits for, from any thread. */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
