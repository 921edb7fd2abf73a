import tseslint from "typescript-eslint";

/** What a folder may import, and which globals belong to others. */
const folders = {
  core: {
    imports: [],
    globals: ["Office", "Excel", "OfficeRuntime", "fetch", "document", "window"],
  },
  host: { imports: ["core"], globals: ["fetch", "document", "window"] },
  server: {
    imports: ["core"],
    globals: ["Office", "Excel", "OfficeRuntime", "document", "window"],
  },
  pane: { imports: ["core"], globals: ["Office", "Excel", "OfficeRuntime", "fetch"] },
  pages: { imports: [], globals: ["Office", "Excel", "OfficeRuntime", "fetch"] },
  main: {
    imports: ["core", "host", "server", "pane"],
    globals: ["Excel", "OfficeRuntime", "fetch"],
  },
};

/** Every other folder but those it may import. */
function closed(folder) {
  const others = Object.keys(folders).filter((other) => other !== folder);
  return others.filter((other) => !folders[folder].imports.includes(other));
}

const arrows = Object.entries(folders).map(([folder, { globals }]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...closed(folder).map((other) => ({
            group: [`**/${other}/**`],
            message: `src/${folder} must not know src/${other}.`,
          })),
          ...(folder === "core" ? [{ regex: "^[^.]", message: "src/core imports nothing." }] : []),
        ],
      },
    ],
    "no-restricted-globals": [
      "error",
      ...globals.map((name) => ({ name, message: `src/${folder} must not touch ${name}.` })),
    ],
  },
}));

export default tseslint.config(
  { ignores: ["target/", "node_modules/", "src/core/openapi.d.ts"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "max-lines": ["error", 300],
    },
  },
  ...arrows,
);
