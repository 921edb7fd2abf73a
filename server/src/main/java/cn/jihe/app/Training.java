package cn.jihe.app;

import cn.jihe.check.Core;
import cn.jihe.check.Environment;
import cn.jihe.cli.CommandLineProgram;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run that does once what server and command line do after their start, for Java to remember
 * which classes that takes: the launcher {@code bin/jihe} has it run with {@code
 * -XX:AOTCacheOutput}. The server has a store of its own that goes with it and a port that nobody
 * knows; no setting of the operator's has a say but the rules'.
 */
final class Training {

  /** The only argument that asks for it. */
  static final String ARGUMENT = "--train";

  private static final int TIMES = 5;
  private static final String BOUNDARY = "b";
  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private static final Map<String, Object> PRIVATE =
      Map.of("micronaut.server.host", "localhost", "micronaut.server.port", -1);

  private Training() {}

  /** Runs it and gives the exit code. */
  static int run() throws IOException {
    Path folder = Files.createTempDirectory("jihe-training-");
    try {
      Environment none = new Environment(Map.of("JIHE_DATA", folder.toString()));
      try (ApplicationContext context = Server.context(ServerSettings.of(none), PRIVATE)) {
        EmbeddedServer server = context.start().getBean(EmbeddedServer.class).start();
        for (int i = 0; i < TIMES; i++) {
          for (TemplateFile template : Templates.released()) {
            post(server, Templates.bytes(template));
          }
          for (String path : List.of("/health/readiness", "/", "/sign-in")) {
            get(server, path);
          }
        }
      }
      List<TemplateFile> templates = Templates.released();
      for (TemplateFile template : templates) {
        Files.write(folder.resolve(template.fileName()), Templates.bytes(template));
      }
      new CommandLineProgram(NOWHERE, NOWHERE, () -> Core.load(Map.of()))
          .run("check", folder.toString());
      return 0;
    } finally {
      delete(folder);
    }
  }

  private static void get(EmbeddedServer server, String path) throws IOException {
    read((HttpURLConnection) at(server, path).openConnection());
  }

  private static void post(EmbeddedServer server, byte[] workbook) throws IOException {
    HttpURLConnection call = (HttpURLConnection) at(server, "/api/v1/checks").openConnection();
    call.setDoOutput(true);
    call.setRequestProperty("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ascii(
            "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"));
    body.writeBytes(workbook);
    body.writeBytes(ascii("\r\n--" + BOUNDARY + "--\r\n"));
    call.setFixedLengthStreamingMode(body.size());
    try (OutputStream out = call.getOutputStream()) {
      body.writeTo(out);
    }
    read(call);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static URL at(EmbeddedServer server, String path) throws IOException {
    return server.getURI().resolve(path).toURL();
  }

  private static void read(HttpURLConnection call) throws IOException {
    try (var answer = call.getInputStream()) {
      answer.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
