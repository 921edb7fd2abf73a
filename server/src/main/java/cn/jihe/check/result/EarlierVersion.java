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

  /** The shown file of the same name; else the only one that holds the same projects. */
  Optional<KeptFile> of(String name, Optional<CheckOutcome> outcome) {
    Optional<KeptFile> named =
        candidates()
            .filter(file -> Wording.name(file.name()).equals(Wording.name(name)))
            .findFirst();
    return named.or(() -> outcome.flatMap(this::ofProjects));
  }

  private Stream<KeptFile> candidates() {
    return kept.shown().stream().filter(file -> file.number() <= known);
  }

  private Optional<KeptFile> ofProjects(CheckOutcome outcome) {
    Set<Project> projects = projects(outcome);
    if (projects.isEmpty() || projects.stream().anyMatch(project -> project.name().isEmpty())) {
      return Optional.empty();
    }
    List<KeptFile> same =
        candidates()
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
