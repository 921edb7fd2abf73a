import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,mjs}"],
    environment: "node",
    testTimeout: 60_000,
    isolate: false,
  },
});
