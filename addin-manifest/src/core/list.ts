import type { CheckResult, FormResult, Severity } from "./api";
import { entries, type Entry, SEVERITIES } from "./findings";

/** What the list of entries is grouped by. */
export type Grouping = "form" | "rule";

export type Counts = Readonly<Record<Severity, number>>;

/** A line of the list: what is said of one cell. */
export interface Row {
  /** The id of its leading finding, the same after another check. */
  readonly key: string;
  readonly entry: Entry;
  /** The form it is in; nothing for what is about the file. */
  readonly form: FormResult | undefined;
}

/** Lines under one head; never empty. */
export interface Group {
  readonly key: string;
  readonly rows: readonly Row[];
  readonly counts: Counts;
  /** Whether it is the one to begin with. */
  readonly worst: boolean;
}

/** What there is to show. */
export interface List {
  readonly groups: readonly Group[];
  /** Those of all groups, in the order in which they are gone through. */
  readonly rows: readonly Row[];
}

/** All entries of a workbook, those of the file as a whole first, then form by form. */
export function rowsOf(result: CheckResult): readonly Row[] {
  const forms = new Map(
    result.forms.flatMap((form) => form.findings.map(({ id }) => [id, form] as const)),
  );
  return entries(result).map((entry) => ({
    key: entry.leading.id,
    entry,
    form: forms.get(entry.leading.id),
  }));
}

export function countsOf(rows: readonly Row[]): Counts {
  const counts = { ERROR: 0, WARNING: 0, NOTE: 0 };
  for (const { entry } of rows) counts[entry.leading.severity] += 1;
  return counts;
}

/**
 * Lines in groups: by form in the order of the sheets, by rule from the gravest to the lightest and
 * from the most frequent to the rarest.
 *
 * @param only these severities; none for all
 */
export function listOf(rows: readonly Row[], grouping: Grouping, only: readonly Severity[]): List {
  const wanted = rows.filter(
    ({ entry }) => only.length === 0 || only.includes(entry.leading.severity),
  );
  const together = new Map<string, Row[]>();
  for (const row of wanted) {
    const key = grouping === "form" ? formKey(row) : row.entry.leading.rule;
    const own = together.get(key);
    if (own === undefined) together.set(key, [row]);
    else own.push(row);
  }
  const groups = [...together].map(([key, own]) => ({ key, rows: own, counts: countsOf(own) }));
  if (grouping === "rule") groups.sort((a, b) => graver(a.counts, b.counts));
  // What is about the file is not a form to begin with.
  const ranked = groups.filter(({ key }) => key !== FILE);
  const worst = ranked.sort((a, b) => graver(a.counts, b.counts))[0] ?? groups[0];
  return {
    groups: groups.map((group) => ({ ...group, worst: group === worst })),
    rows: groups.flatMap((group) => group.rows),
  };
}

/** Key of the group of what is about the file; like those of forms it cannot be a rule's code. */
const FILE = "file";

function formKey({ form }: Row): string {
  return form === undefined ? FILE : `form ${String(form.index)}`;
}

/** Negative where the first has more of the gravest in which they differ. */
function graver(a: Counts, b: Counts): number {
  for (const severity of SEVERITIES) {
    if (a[severity] !== b[severity]) return b[severity] - a[severity];
  }
  return 0;
}
