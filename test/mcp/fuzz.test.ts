import { AjvJsonSchemaValidator } from "@modelcontextprotocol/server/validators/ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { toTraditional } from "../../src/adapters/opencc.ts";
import { ensureBuilt } from "../../src/build.ts";
import { readEnvironment } from "../../src/env.ts";
import { nodePorts } from "../../src/node.ts";
import { prompts } from "../../tools/prompts.ts";
import { tools } from "../../tools/registry.ts";
import { pick, random } from "../support/random.ts";
import { fakePorts } from "./fake-ports.ts";
import { anyText, anyValue, brokenArguments, fittingArguments } from "./generated-arguments.ts";
import { type Era, mcpApp, rpcAnswer, toolResult } from "./rpc.ts";
import { toolExamples } from "./tool-examples.ts";

/** To repeat a failing run: FUZZ_SEED=<seed>; to look longer: FUZZ_CALLS=<calls of each kind>. */
const seed = Number(process.env["FUZZ_SEED"] ?? 20_261_122);
const calls = Number(process.env["FUZZ_CALLS"] ?? 25);

const eras: readonly [Era, ...Era[]] = ["2026-07-28", "2025-11-25"];
const schemas = new AjvJsonSchemaValidator();

let app: ReturnType<typeof mcpApp>;
beforeAll(async () => {
  await ensureBuilt({ web: false });
  const { corpus } = await nodePorts(readEnvironment({}));
  const read = await corpus();
  app = mcpApp({}, { ...fakePorts({}, async () => read), toTraditional });
});

/** MCP 2026-07-28: a header says otherwise than the body; one with half of a character cannot say the same. */
const HEADER_MISMATCH = -32_020;

/** What only we may see: stack frames, paths of this machine, names of errors. */
const INTERNAL =
  /\n\s+at |node_modules|\/(?:work|home|srv|tmp|usr)\/|file:\/\/\/|\b(?:Type|Range|Reference|Syntax)Error\b|\[object Object\]/;

/** One request; says what was sent where anything is wrong with the answer. */
async function asked(next: () => number, method: string, params: Record<string, unknown>) {
  const era = pick(next, eras);
  const sent = `seed ${seed}: ${era} ${method} ${JSON.stringify(params).slice(0, 2_000)}`;
  const response = await app.request(era, method, params);
  const text = await response.text();
  expect(response.status, sent).toBeLessThan(500);
  const answer = rpcAnswer.parse(JSON.parse(text));
  expect((answer.result === undefined) !== (answer.error === undefined), sent).toBe(true);
  if (answer.error !== undefined) {
    expect(answer.error.code, `${sent}: ${answer.error.message}`).not.toBe(-32603);
    expect(told(answer.error.message, params), sent).not.toMatch(INTERNAL);
    expect(answer.error.message.length, sent).toBeLessThan(5_000);
    // Where header and body name different things the SDK repeats both as they came.
    if (answer.error.code !== HEADER_MISMATCH) expect(answer.error.message.isWellFormed(), sent).toBe(true);
  }
  expect(
    app.ports.logged.filter(({ level }) => level === "error"),
    sent,
  ).toEqual([]);
  return { answer, sent };
}

/** An error without what it repeats of the request. */
function told(message: string, sent: unknown): string {
  const words = JSON.stringify(sent);
  return message.replace(/"(?:[^"\\]|\\.)*"?…?/g, (quoted) =>
    words.includes(quoted.slice(1, 20)) ? "" : quoted,
  );
}

/** An example in which another value stands for one argument. */
function bentExample(schema: unknown, next: () => number, examples: ReadonlyArray<Record<string, unknown>>) {
  const example = examples[Math.floor(next() * examples.length)] ?? {};
  const other = Object.entries(fittingArguments(schema, next));
  const bent = other[Math.floor(next() * other.length)];
  return next() < 0.2 || bent === undefined ? example : { ...example, [bent[0]]: bent[1] };
}

describe.each(tools.map((tool) => [tool.listing.name, tool.listing] as const))("%s", (name, listing) => {
  test.each([
    ["arguments that fit its schema", fittingArguments],
    ["arguments that nearly do", brokenArguments],
    ["sensible arguments with one that only fits", bentExample],
  ])("answers %s", async (_, made) => {
    const next = random(seed + name.length);
    const fits = schemas.getValidator(listing.outputSchema);
    let worked = 0;
    for (let call = 0; call < calls; call += 1) {
      const args = made(listing.inputSchema, next, toolExamples[name] ?? []);
      const { answer, sent } = await asked(next, "tools/call", { name, arguments: args });
      if (answer.result === undefined) continue;
      const result = toolResult.parse(answer.result);
      const text = result.content[0]?.text ?? "";
      if (result.isError === true) {
        expect(told(text, args), sent).not.toMatch(INTERNAL);
        expect(text.length, sent).toBeLessThan(5_000);
        expect(text.isWellFormed(), sent).toBe(true);
        continue;
      }
      worked += 1;
      expect(fits(result.structuredContent), sent).toMatchObject({ valid: true });
      expect(JSON.parse(text), sent).toEqual(result.structuredContent);
    }
    // Where every call was refused, nothing behind the door was tried.
    if (made === bentExample) expect(worked, "calls that gave a result").toBeGreaterThan(0);
  });
});

test.each(prompts.map(({ listing }) => [listing.name, listing] as const))(
  "the prompt %s answers anything",
  async (name, listing) => {
    const next = random(seed);
    const schema = {
      type: "object",
      properties: Object.fromEntries(listing.arguments.map((one) => [one.name, { type: "string" }])),
      required: listing.arguments.filter(({ required }) => required).map((one) => one.name),
    };
    for (let call = 0; call < calls; call += 1) {
      const args = next() < 0.6 ? fittingArguments(schema, next) : brokenArguments(schema, next);
      const { answer, sent } = await asked(next, "prompts/get", { name, arguments: args });
      if (answer.result !== undefined)
        expect(
          z.object({ messages: z.array(z.unknown()).min(1) }).safeParse(answer.result).success,
          sent,
        ).toBe(true);
    }
  },
);

test("completions answer anything", async () => {
  const next = random(seed);
  const completion = z.object({
    completion: z.object({
      values: z.array(z.string()).max(100),
      total: z.int().min(0),
      hasMore: z.boolean(),
    }),
  });
  const refs: ReadonlyArray<readonly [unknown, readonly string[]]> = [
    ...prompts.map(
      ({ listing, completes }) =>
        [{ type: "ref/prompt", name: listing.name }, Object.keys(completes)] as const,
    ),
    [{ type: "ref/resource", uri: "zj://park/{id}" }, ["id"]],
    [{ type: "ref/resource", uri: "zj://article/{id}" }, ["id"]],
  ];
  for (let call = 0; call < calls * 3; call += 1) {
    const [ref, names] = refs[call % refs.length] ?? [{}, []];
    const name = next() < 0.9 ? (names[Math.floor(next() * names.length)] ?? "") : anyText(next);
    const argument = { name, value: anyText(next) };
    const given = { industry: anyText(next), parks: anyText(next), topic: anyText(next) };
    const params = { ref: next() < 0.95 ? ref : anyValue(next), argument, context: { arguments: given } };
    const { answer, sent } = await asked(next, "completion/complete", params);
    if (answer.result !== undefined) expect(completion.safeParse(answer.result).success, sent).toBe(true);
  }
});

test("resources answer any address and any cursor", async () => {
  const next = random(seed);
  for (let call = 0; call < calls * 2; call += 1) {
    const uri =
      pick(next, ["zj://article/", "zj://park/", "ui://zhenjiang/", ""]) +
      encodeURI(anyText(next).toWellFormed());
    await asked(next, "resources/read", { uri });
    await asked(next, "resources/read", { uri: anyValue(next) });
    await asked(next, "resources/list", { cursor: next() < 0.5 ? anyText(next) : anyValue(next) });
  }
});

test("a method that is none, and parameters that are none, are told so", async () => {
  const next = random(seed);
  const methods = [
    "tools/call",
    "prompts/get",
    "completion/complete",
    "resources/read",
    "tools/list",
    "x",
    "__proto__",
  ] as const;
  for (let call = 0; call < calls; call += 1) {
    const value = anyValue(next);
    const params =
      typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : { name: value };
    await asked(next, pick(next, [...methods]), params);
  }
});
