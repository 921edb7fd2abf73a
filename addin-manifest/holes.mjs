const HOLE = /<hole\s+npm="([^"]+)"\s+below="([^"]+)"\s+advisory="([^"]+)"\s*\/>/g;

/**
 * What package-lock.json names of the versions in .ci/known-holes.xml, a line each; a list that cannot
 * be read is an error.
 */
export function holes(list, lock) {
  const known = [...list.matchAll(HOLE)].map(([, name, below, advisory]) => ({
    name,
    below,
    advisory,
  }));
  if (known.length !== list.split(/\bnpm=/).length - 1) {
    throw new Error("known-holes.xml: an npm hole is npm, below, advisory, in this order");
  }
  return Object.entries(JSON.parse(lock).packages).flatMap(([path, { name, version }]) => {
    const its = name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    return known
      .filter((hole) => hole.name === its && isBelow(version, hole.below))
      .map((hole) => `${its} ${version} is below ${hole.below}: ${hole.advisory}`);
  });
}

/** A version before the release, such as 1.2.0-beta.1, is below it. */
function isBelow(version, below) {
  const [release, before] = version.split(/-(.*)/s);
  const numbers = release.split(".").map(Number);
  const limit = below.split(".").map(Number);
  const at = limit.findIndex((number, place) => number !== numbers[place]);
  return at < 0 ? before !== undefined : numbers[at] < limit[at];
}
