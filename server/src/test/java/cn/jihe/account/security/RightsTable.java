package cn.jihe.account.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each endpoint answers whom: one line for those of an endpoint whom it answers alike, and a
 * column for each {@link Relation}. Of endpoints that are of no single thing only the first counts.
 */
final class RightsTable {

  static final Path FILE = Path.of("..", "docs", "rights.tsv");

  private static final String HEAD =
      "endpoint\twho\town\tchild\tsibling\tforeign\tunknown\tmalformed";

  private RightsTable() {}

  /** The lines of an endpoint. */
  static List<String> lines(Endpoint endpoint, Map<Asker, List<String>> answers) {
    Map<List<String>, List<String>> alike = new LinkedHashMap<>();
    answers.forEach(
        (asker, row) -> alike.computeIfAbsent(row, first -> new ArrayList<>()).add(asker.name()));
    return alike.entrySet().stream()
        .map(
            each ->
                endpoint
                    + "\t"
                    + (alike.size() == 1 ? "*" : String.join(" ", each.getValue()))
                    + "\t"
                    + String.join("\t", each.getKey()))
        .toList();
  }

  /** Those that are committed. */
  static List<String> committed() {
    try {
      return Files.readAllLines(FILE).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.equals(HEAD))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes them anew, below what the file says of itself. */
  static void write(List<String> lines) throws IOException {
    String words =
        Files.readAllLines(FILE).stream()
            .filter(line -> line.startsWith("#"))
            .collect(Collectors.joining("\n"));
    Files.writeString(FILE, words + "\n" + HEAD + "\n" + String.join("\n", lines) + "\n");
  }
}
