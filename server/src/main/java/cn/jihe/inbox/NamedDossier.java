package cn.jihe.inbox;

import java.util.UUID;

/**
 * A dossier as a reader may know it.
 *
 * @param unit as its forms write it
 * @param readsInternal whether the reader may know what reviewers say among themselves of it
 */
public record NamedDossier(UUID id, String project, String unit, boolean readsInternal) {}
