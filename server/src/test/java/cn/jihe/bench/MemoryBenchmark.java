package cn.jihe.bench;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.ServerProcess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The most memory that a server's process ever held (VmHWM, Linux) beside 200 uploads of 1 to 5 MB
 * that are sent at once, some rounds of them: forms with a picture. With the options it is given.
 */
public final class MemoryBenchmark {

  private static final int UPLOADS = 200;
  private static final int ROUNDS = 5;
  private static final int LARGEST_MB = 5;
  private static final String TYPES = "[Content_Types].xml";
  private static final String CALL = "/api/v1/checks";

  private MemoryBenchmark() {}

  /** Prints the figures. */
  public static void main(String[] options) throws Exception {
    List<String> jvm = options.length == 0 ? List.of("-Xmx512m") : List.of(options);
    List<byte[]> requests = new ArrayList<>();
    for (int mb = 1; mb <= LARGEST_MB; mb++) {
      requests.add(HttpSender.upload(CALL, withPicture(mb << 20)));
    }
    try (ServerProcess server =
        ServerProcess.ready(Map.of("JIHE_DB_URL", Database.H2.fresh()), jvm)) {
      System.out.println("started: " + most(server));
      for (int round = 1; round <= ROUNDS; round++) {
        Map<Integer, Integer> statuses = round(server, requests);
        System.out.println("round " + round + ": " + most(server) + ", answers " + statuses);
      }
    }
    System.exit(0);
  }

  private static Map<Integer, Integer> round(ServerProcess server, List<byte[]> requests)
      throws Exception {
    Map<Integer, Integer> statuses = new TreeMap<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Integer>> senders = new ArrayList<>();
      for (int i = 0; i < UPLOADS; i++) {
        byte[] request = requests.get(i % requests.size());
        senders.add(
            threads.submit(
                () -> {
                  try (HttpSender sender = new HttpSender(server.at("/"))) {
                    return sender.send(request);
                  }
                }));
      }
      for (Future<Integer> sender : senders) {
        statuses.merge(sender.get(), 1, Integer::sum);
      }
    }
    return statuses;
  }

  private static String most(ServerProcess server) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .mapToObj(kilobytes -> (kilobytes >> 10) + " MB")
        .findFirst()
        .orElseThrow();
  }

  /** A workbook of one form, made as large as that by a picture that nothing packs. */
  private static byte[] withPicture(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream parts =
            new ZipInputStream(new ByteArrayInputStream(new FilledDeclaration().xlsx()));
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        byte[] content = parts.readAllBytes();
        zip.write(part.getName().equals(TYPES) ? withPictures(content) : content);
      }
      byte[] picture = new byte[size];
      new Random(size).nextBytes(picture);
      zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
      zip.write(picture);
    }
    return bytes.toByteArray();
  }

  private static byte[] withPictures(byte[] types) {
    return new String(types, StandardCharsets.UTF_8)
        .replaceFirst("(<Types[^>]*>)", "$1<Default Extension=\"png\" ContentType=\"image/png\"/>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
