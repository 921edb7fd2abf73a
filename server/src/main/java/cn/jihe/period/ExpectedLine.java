package cn.jihe.period;

import cn.jihe.form.name.ProjectName;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of 应报清单: something that is expected.
 *
 * @param organisation whose it is
 * @param project empty: whatever the unit has
 * @param place in the list, from 0
 */
public record ExpectedLine(UUID id, UUID organisation, Optional<ProjectName> project, int place) {

  /** The same text for all names of its project; blank for a line of a whole unit. */
  public String key() {
    return project.map(ProjectName::key).orElse("");
  }

  /** The same elsewhere in the list, or with its project written in another way. */
  ExpectedLine with(Optional<ProjectName> written, int elsewhere) {
    return new ExpectedLine(id, organisation, written, elsewhere);
  }
}
