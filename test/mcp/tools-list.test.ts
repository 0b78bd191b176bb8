import { expect, test } from "vitest";
import { eras, mcpApp } from "./rpc.ts";

/** Listings are part of every conversation of a host, so their size is a budget. */
const mostTokens = 6_000;

test("tools/list of each era is as recorded", async () => {
  const { result } = mcpApp();
  const lists = await Promise.all(eras.map(async (era) => [era, await result(era, "tools/list")] as const));
  const text = `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../snapshots/mcp-tools.json");
});

test("tools/list is small enough to stand in every prompt", async () => {
  const { tools } = await mcpApp().result("2025-11-25", "tools/list");
  const text = JSON.stringify(tools);
  // About four Latin characters or one Chinese character make a token in common vocabularies.
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const tokens = Math.ceil((text.length - chinese) / 4 + chinese);
  console.info(`tools/list: ${text.length} characters, about ${tokens} tokens of ${mostTokens}`);
  expect(tokens).toBeLessThan(mostTokens);
});
