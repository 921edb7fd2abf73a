import { afterEach, expect, test, vi } from "vitest";
import { forget, keep, kept } from "../../src/host/storage";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("an Excel with a storage keeps it there, and forgets it there", async () => {
  const items = new Map<string, string>();
  vi.stubGlobal("OfficeRuntime", {
    storage: {
      getItem: (key: string) => Promise.resolve(items.get(key) ?? null),
      setItem: (key: string, value: string) => Promise.resolve(items.set(key, value)),
      removeItem: (key: string) => Promise.resolve(items.delete(key)),
    },
  });
  await keep("a", "1");
  expect([...items]).toEqual([["a", "1"]]);
  expect(await kept("a")).toBe("1");
  await forget("a");
  expect(await kept("a")).toBeNull();
  expect(items.size).toBe(0);
});

test("an Excel without one keeps it while the pane is open", async () => {
  await keep("b", "2");
  expect(await kept("b")).toBe("2");
  await forget("b");
  expect(await kept("b")).toBeNull();
});
