package cn.jihe.submission;

import java.util.Optional;
import java.util.UUID;

/**
 * A form is the next version of a dossier although its project, unit or year are written otherwise.
 *
 * @param form its index; empty: the only one that it can be
 */
public record NextVersion(Optional<Integer> form, UUID dossier) {}
