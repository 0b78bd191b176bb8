import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What axe finds wrong on a page, shadow roots looked into: one entry for each element. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Legacy mode needs no second page for each analysis; it only lacks frames of other origins. What passes is told in short:
  // naming each of its elements takes half of the time.
  const result = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  // Something was looked at: an analysis that found no text to judge would find no fault either.
  expect(result.passes.map(({ id }) => id)).toContain("color-contrast");
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
