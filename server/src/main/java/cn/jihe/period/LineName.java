package cn.jihe.period;

import cn.jihe.form.name.ProjectName;
import java.util.UUID;

/**
 * What was said of a project's name that looks like a line's. The last word counts.
 *
 * @param same whether it is the line's project
 */
public record LineName(UUID line, ProjectName project, boolean same) {}
