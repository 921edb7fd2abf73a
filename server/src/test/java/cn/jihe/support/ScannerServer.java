package cn.jihe.support;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small server that speaks as ClamAV does, and as badly as a test wants. */
public final class ScannerServer implements AutoCloseable {

  /** What becomes of a connection. */
  @FunctionalInterface
  public interface Behaviour {
    void serve(Socket socket) throws IOException, InterruptedException;
  }

  private final ServerSocket listening;
  private final Behaviour behaviour;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<byte[]> received = new CopyOnWriteArrayList<>();

  private ScannerServer(Behaviour behaviour) {
    this.behaviour = behaviour;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    thread(this::accept);
  }

  /** One that does as it likes with a connection. */
  public static ScannerServer doing(Behaviour behaviour) {
    return new ScannerServer(behaviour);
  }

  /** One that finds what its own test file stands for, and answers otherwise as it should. */
  public static ScannerServer finding(String sign) {
    ScannerServer[] self = new ScannerServer[1];
    self[0] =
        new ScannerServer(
            socket -> {
              byte[] file = receive(socket);
              self[0].received.add(file);
              boolean found = new String(file, StandardCharsets.ISO_8859_1).contains(sign);
              say(socket, found ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
            });
    return self[0];
  }

  /** One that takes the whole file and then says this. */
  public static ScannerServer saying(String answer) {
    return new ScannerServer(
        socket -> {
          receive(socket);
          say(socket, answer);
        });
  }

  /** Takes a file by the protocol, and nothing that differs from it. */
  public static byte[] receive(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    byte[] command = new byte["zINSTREAM\0".length()];
    in.readFully(command);
    if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
      throw new IOException("no command of the protocol");
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      file.write(in.readNBytes(length));
    }
    return file.toByteArray();
  }

  public static void say(Socket socket, String answer) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** As the setting has it. */
  public String address() {
    return "127.0.0.1:" + listening.getLocalPort();
  }

  /** The files it has looked at. */
  public List<byte[]> received() {
    return received;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        open.add(socket);
        thread(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The end of the test.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      behaviour.serve(socket);
    } catch (IOException gone) {
      // The other end has had enough.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "scanner");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
