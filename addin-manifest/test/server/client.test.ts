import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { Client } from "../../src/server/client";
import { multipart } from "../../src/server/multipart";
import { PeopleCalls } from "../../src/server/people";

let running: Server | undefined;

type Answering = (request: IncomingMessage, body: Buffer, response: ServerResponse) => void;

/** A real HTTP server that answers so; gives a client of it. */
async function client(answer: Answering): Promise<Client> {
  return new Client(await address(answer), "zh");
}

async function address(answer: Answering): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      answer(request, Buffer.concat(chunks), response);
    });
  });
  running = server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
}

afterEach(() => {
  running?.close();
});

const workbook = { name: '申报"表😀\ud800.xlsx', bytes: Uint8Array.from([0, 13, 10, 255]) };

test("a file goes out as a browser sends it, byte for byte", async () => {
  const { contentType, bytes } = multipart([
    { name: "file", fileName: workbook.name, bytes: workbook.bytes },
    { name: "unit", text: "某局" },
  ]);
  const form = await new Response(bytes, { headers: { "Content-Type": contentType } }).formData();
  const file = form.get("file") as File;
  expect(file.name).toBe('申报"表😀_.xlsx');
  expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([0, 13, 10, 255]);
  expect(form.get("unit")).toBe("某局");
});

test("the language goes along and the answer comes back", async () => {
  const calls = await client((request, _, response) => {
    response.end(JSON.stringify({ said: request.headers["accept-language"], at: request.url }));
  });
  expect(await calls.check(workbook)).toEqual({
    kind: "ok",
    value: { said: "zh", at: "/api/v1/checks" },
  });
});

test("what the sender leaves blank is not sent", async () => {
  const calls = await client((_, body, response) => {
    response.end(JSON.stringify({ body: body.toString() }));
  });
  const answer = await calls.submit(workbook, { year: " ", unit: "某局" }, "geheim");
  const sent = (answer as unknown as { value: { body: string } }).value.body;
  expect(sent).toContain('name="unit"');
  expect(sent).not.toContain('name="year"');
});

test("only what needs somebody says who it is", async () => {
  const calls = await client((request, _, response) => {
    response.end(JSON.stringify({ who: request.headers.authorization ?? "nobody" }));
  });
  expect(await calls.check(workbook)).toEqual({ kind: "ok", value: { who: "nobody" } });
  expect(await calls.submit(workbook, {}, "abc")).toEqual({
    kind: "ok",
    value: { who: "Bearer abc" },
  });
});

test("a token is made by name and password, used, and revoked without a body", async () => {
  const seen: string[] = [];
  const people = new PeopleCalls(
    await address((request, body, response) => {
      const { method, url, headers } = request;
      seen.push([method, url, headers.authorization ?? "", body.toString()].join(" ").trim());
      if (method === "DELETE") response.writeHead(204).end();
      else if (method === "POST") response.writeHead(201).end('{"id":"7","token":"abc"}');
      else response.end('{"login":"a","name":"甲"}');
    }),
    "zh",
  );
  expect(await people.signIn("a", "p", "Excel PC")).toMatchObject({ value: { token: "abc" } });
  expect(await people.me("abc")).toMatchObject({ value: { name: "甲" } });
  expect(await people.signOut("abc", "7")).toEqual({ kind: "ok", value: undefined });
  expect(seen).toEqual([
    'POST /api/v1/tokens  {"login":"a","password":"p","name":"Excel PC","days":180}',
    "GET /api/v1/me Bearer abc",
    "DELETE /api/v1/tokens/7 Bearer abc",
  ]);
});

test("a problem of the server's is told as it is", async () => {
  const problem = {
    type: "t",
    title: "没有找到绩效表",
    status: 422,
    detail: "请检查",
    code: "no-form",
  };
  const calls = await client((_, __, response) => {
    response.writeHead(422).end(JSON.stringify(problem));
  });
  expect(await calls.check(workbook)).toEqual({ kind: "refused", problem });
});

test("a proxy's own page counts as no server", async () => {
  const calls = await client((_, __, response) => {
    response.writeHead(502).end("<html>Bad Gateway</html>");
  });
  expect(await calls.check(workbook)).toEqual({ kind: "unreachable" });
});

test("a server that is away is unreachable", async () => {
  const calls = await client(() => undefined);
  await new Promise((resolve) => running?.close(resolve));
  expect(await calls.check(workbook)).toEqual({ kind: "unreachable" });
});
