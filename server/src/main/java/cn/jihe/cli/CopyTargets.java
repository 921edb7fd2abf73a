package cn.jihe.cli;

import cn.jihe.web.ProblemKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Where the copies of the files of a run go: settled for all of them before one is written. */
final class CopyTargets {

  /** For each place its target; empty where another place has it already or there is no file. */
  private final List<Optional<Path>> targets = new ArrayList<>();

  private final boolean replacing;

  private CopyTargets(
      List<Place> places, boolean replacing, Function<Place.Workbook, Path> target) {
    this.replacing = replacing;
    Set<Path> taken = new HashSet<>();
    for (Place place : places) {
      Optional<Path> free = Optional.empty();
      if (place instanceof Place.Workbook workbook) {
        Path wanted = target.apply(workbook);
        free = Optional.of(wanted).filter(path -> taken.add(path.toAbsolutePath().normalize()));
      }
      targets.add(free);
    }
  }

  /** Into a folder, below it as the files lie below the folders that were named. */
  static CopyTargets into(Path folder, List<Place> places) {
    return new CopyTargets(places, false, workbook -> folder.resolve(workbook.below()));
  }

  /** Beside each file, with more at the end of its name. */
  static CopyTargets beside(String suffix, List<Place> places) {
    return new CopyTargets(places, false, workbook -> besides(workbook, suffix));
  }

  /** In the place of each file. */
  static CopyTargets inPlace(List<Place> places) {
    return new CopyTargets(places, true, Place.Workbook::path);
  }

  private static Path besides(Place.Workbook workbook, String suffix) {
    String name = Places.nameOf(workbook.path().getFileName());
    int dot = name.lastIndexOf('.');
    String longer = dot < 0 ? name + suffix : name.substring(0, dot) + suffix + name.substring(dot);
    return workbook.path().resolveSibling(longer);
  }

  /**
   * Writes the copy of one place.
   *
   * @return the copy's path as text
   * @throws FileTrouble when it would be written over another file, or cannot be written
   */
  String write(int place, byte[] bytes) throws FileTrouble {
    Path target = targets.get(place).orElseThrow(() -> new FileTrouble(ProblemKind.OUTPUT_TAKEN));
    if (replacing) {
      WholeFile.replace(target, bytes);
    } else {
      WholeFile.create(target, bytes);
    }
    return Places.nameOf(target);
  }
}
