import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { z } from "zod";
import { eras, mcpApp } from "./rpc.ts";

/** Listings are part of every conversation of a host, so their size is a budget, in tokens of o200k. */
const mostTokens = 6_400;
const mostTokensOfOne = 900;

const listed = z.object({ tools: z.array(z.looseObject({ name: z.string() })) });

test("tools/list of each era is as recorded", async () => {
  const { result } = mcpApp();
  const lists = await Promise.all(eras.map(async (era) => [era, await result(era, "tools/list")] as const));
  const text = `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../snapshots/mcp-tools.json");
});

test("tools/list is small enough to stand in every prompt", async () => {
  const { tools } = listed.parse(await mcpApp().result("2025-11-25", "tools/list"));
  const sizes = tools.map((tool) => [tool.name, countTokens(JSON.stringify(tool))] as const);
  const total = countTokens(JSON.stringify(tools));
  const lines = sizes.map(([name, tokens]) => `  ${String(tokens).padStart(5)} ${name}`);
  console.info([`tools/list: ${total} of ${mostTokens} tokens (o200k)`, ...lines].join("\n"));
  expect(total).toBeLessThanOrEqual(mostTokens);
  expect(sizes.filter(([, tokens]) => tokens > mostTokensOfOne)).toEqual([]);
});
