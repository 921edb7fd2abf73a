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

/** Finds the file of a result that another file is a newer version of. */
record EarlierVersion(KeptResult kept, ResultChecks checks) {

  private record Project(FormKind kind, String name, String unit) {
    static Project of(Form form) {
      return new Project(
          form.kind(),
          new ProjectName(form.projectName().text()).key(),
          new UnitName(form.unit().text()).key());
    }
  }

  /** The shown file of the same name; else the only one that holds the same projects. */
  Optional<KeptFile> of(String name, Optional<CheckOutcome> outcome) {
    Optional<KeptFile> named =
        kept.shown().stream()
            .filter(file -> Wording.name(file.name()).equals(Wording.name(name)))
            .findFirst();
    return named.or(() -> outcome.flatMap(this::ofProjects));
  }

  private Optional<KeptFile> ofProjects(CheckOutcome outcome) {
    Set<Project> projects = projects(outcome);
    if (projects.isEmpty() || projects.stream().anyMatch(project -> project.name().isEmpty())) {
      return Optional.empty();
    }
    List<KeptFile> same =
        kept.shown().stream()
            .filter(
                file ->
                    checks.of(kept, file, Sender.PATIENT).checked().map(EarlierVersion::projects)
                        .filter(projects::equals)
                        .isPresent())
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private static Set<Project> projects(CheckOutcome outcome) {
    return outcome instanceof CheckOutcome.Checked checked
        ? checked.report().forms().stream()
            .map(form -> Project.of(form.form()))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
