import { expect, test } from "vitest";
import { readFile } from "../../src/host/file";
import { officeWithFile } from "./office";

test("a file is put together from its slices, and progress is told", async () => {
  const office = officeWithFile([[1, 2], [3, 4], [5]]);
  const parts: number[] = [];
  const bytes = await readFile((part) => parts.push(part));
  expect([...bytes]).toEqual([1, 2, 3, 4, 5]);
  expect(parts).toEqual([1 / 3, 2 / 3, 1]);
  expect(office.closed()).toBe(1);
});

test("a file whose slices fail is closed all the same", async () => {
  const office = officeWithFile([[1]], "slice");
  await expect(readFile()).rejects.toThrow("no slice");
  expect(office.closed()).toBe(1);
});

test("what Excel says when it gives no file is passed on", async () => {
  officeWithFile([], "open");
  await expect(readFile()).rejects.toThrow("in edit mode");
});
