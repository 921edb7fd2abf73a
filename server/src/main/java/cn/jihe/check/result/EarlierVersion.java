package cn.jihe.check.result;

import cn.jihe.check.CheckOutcome;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.text.Wording;
import cn.jihe.web.Sender;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the file of a result that another file is a newer version of.
 *
 * @param known the highest number of a file that its sender knew; files that came together are no
 *     versions of each other
 */
record EarlierVersion(KeptResult kept, int known, ResultChecks checks) {

  private record Project(FormKind kind, Optional<Integer> year, String name, String unit) {
    static Project of(Form form, Stated stated) {
      return new Project(
          form.kind(),
          form.year().or(stated::year),
          new ProjectName(form.projectName().text()).key(),
          new UnitName(form.unit().text()).key());
    }
  }

  /**
   * The shown file of the same name; else the only one that holds the same projects. Of several of
   * one name, as they come out of folders, it is that one, too.
   */
  Optional<KeptFile> of(String name, Optional<CheckOutcome> outcome) {
    List<KeptFile> named =
        kept.shown().stream()
            .filter(file -> Wording.name(file.name()).equals(Wording.name(name)))
            .toList();
    List<KeptFile> earlier = named.stream().filter(this::isEarlier).toList();
    return named.size() == 1 && earlier.size() == 1
        ? Optional.of(named.getFirst())
        : outcome.flatMap(
            said -> ofProjects(said, earlier.isEmpty() ? candidates() : earlier.stream()));
  }

  private Stream<KeptFile> candidates() {
    return kept.shown().stream().filter(this::isEarlier);
  }

  private boolean isEarlier(KeptFile file) {
    return file.number() <= known;
  }

  private Optional<KeptFile> ofProjects(CheckOutcome outcome, Stream<KeptFile> among) {
    Set<Project> projects = projects(outcome);
    if (projects.isEmpty() || projects.stream().anyMatch(project -> project.name().isEmpty())) {
      return Optional.empty();
    }
    List<KeptFile> same =
        among
            .filter(
                file ->
                    checks
                        .of(kept, file, Sender.PATIENT)
                        .checked()
                        .map(this::projects)
                        .filter(projects::equals)
                        .isPresent())
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private Set<Project> projects(CheckOutcome outcome) {
    return outcome instanceof CheckOutcome.Checked checked
        ? checked.report().forms().stream()
            .map(form -> Project.of(form.form(), kept.stated()))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
