// The unit tests, some of which measure, by themselves; then types, lint and format at once, in less time.
import { spawn } from "node:child_process";

/** Ends with the code of a script of package.json, after what it has said is printed in one piece. */
function run(name) {
  return new Promise((ended) => {
    const check = spawn(`npm run --silent ${name}`, { shell: true });
    const said = [];
    check.stdout.on("data", (part) => said.push(part));
    check.stderr.on("data", (part) => said.push(part));
    check.on("close", (code) => {
      console.log(`${name}: ${code === 0 ? "passed" : "FAILED"}\n${Buffer.concat(said)}`);
      ended(code ?? 1);
    });
  });
}

const codes = [
  await run("unit"),
  ...(await Promise.all(["types", "lint", "format:check"].map(run))),
];
process.exit(Math.max(...codes));
