package cn.jihe.check.result;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A result as it is kept.
 *
 * @param owner the account whose it is; empty when it is nobody's. Whoever has the address sees it
 *     all the same.
 * @param expires when it is forgotten
 * @param files all versions of all files, in the order of their coming
 */
public record KeptResult(
    ResultId id, Optional<UUID> owner, Instant expires, Stated stated, List<KeptFile> files) {

  public KeptResult {
    files = List.copyOf(files);
  }

  /** The versions that are shown, in the order in which their files came first. */
  public List<KeptFile> shown() {
    return files.stream()
        .filter(KeptFile::shown)
        .sorted(Comparator.comparingInt(KeptFile::place))
        .toList();
  }

  /** The highest number of a file; 0 without any. */
  public int last() {
    return files.stream().mapToInt(KeptFile::number).max().orElse(0);
  }

  public Optional<KeptFile> file(int number) {
    return files.stream().filter(file -> file.number() == number).findFirst();
  }

  /** The version that another came in place of; empty for the first. */
  public Optional<KeptFile> before(KeptFile file) {
    return file.replaced().isPresent() ? file(file.replaced().getAsInt()) : Optional.empty();
  }
}
