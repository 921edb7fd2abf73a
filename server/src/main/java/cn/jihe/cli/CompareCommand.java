package cn.jihe.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a change of rules does to real workbooks: another build's findings beside ours. */
@Command(name = "compare", mixinStandardHelpOptions = true, footerHeading = "%n")
final class CompareCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;
  private final PrintStream err;
  private final BiConsumer<PrintStream, String[]> ourCheck;

  @Option(names = "--with", required = true, paramLabel = "JAR")
  private @Nullable Path other;

  @Parameters(arity = "1..*", paramLabel = "FILE_OR_FOLDER")
  private List<String> words = List.of();

  /**
   * @param ourCheck runs our own command line with these arguments, printing there
   */
  CompareCommand(PrintStream out, PrintStream err, BiConsumer<PrintStream, String[]> ourCheck) {
    this.out = out;
    this.err = err;
    this.ourCheck = ourCheck;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("check", "--json"));
    arguments.addAll(words);
    try {
      Map<String, String> before = findings(theirs(arguments));
      Map<String, String> now = findings(ours(arguments));
      TreeSet<String> all = new TreeSet<>(before.keySet());
      all.addAll(now.keySet());
      int differences = 0;
      for (String finding : all) {
        if (!before.containsKey(finding) || !now.containsKey(finding)) {
          boolean fresh = now.containsKey(finding);
          String text = (fresh ? now : before).getOrDefault(finding, "");
          out.println((fresh ? "+ " : "- ") + Phrases.plain(finding + "  " + text));
          differences++;
        }
      }
      out.println("= " + (all.size() - differences));
      return differences == 0 ? ExitCode.CLEAN : ExitCode.ERRORS;
    } catch (IOException e) {
      err.println(Phrases.inAll("noComparison", String.valueOf(e.getMessage())));
      return ExitCode.INCOMPLETE;
    }
  }

  private byte[] theirs(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(String.valueOf(other));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    byte[] answer = process.getInputStream().readAllBytes();
    process.waitFor();
    return answer;
  }

  private byte[] ours(List<String> arguments) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(answer, true, StandardCharsets.UTF_8)) {
      ourCheck.accept(stream, arguments.toArray(String[]::new));
    }
    return answer.toByteArray();
  }

  /** Each finding by file, severity and id; a file that cannot be read by its problem. */
  private static Map<String, String> findings(byte[] json) throws IOException {
    Map<String, String> findings = new TreeMap<>();
    JsonNode files = JSON.readTree(json);
    if (!files.isArray()) {
      throw new IOException(Phrases.inAll("noResult"));
    }
    for (JsonNode file : files) {
      String path = file.path("path").asText();
      if (file.has("problem")) {
        findings.put(path + "  " + file.at("/problem/code").asText(), "");
      }
      file.findValues("findings").forEach(list -> list.forEach(one -> put(findings, path, one)));
    }
    return findings;
  }

  private static void put(Map<String, String> findings, String path, JsonNode finding) {
    findings.put(
        path + "  " + finding.path("severity").asText() + "  " + finding.path("id").asText(),
        finding.path("message").asText());
  }
}
