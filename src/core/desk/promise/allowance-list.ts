import { z } from "zod";
import { type Allowance, type Allowances, usualAllowances } from "./allowances.ts";

const allowance = /^(\d{1,3})(h|d)$/;

/** Allowances as an operator writes them (`consultation=6h,park=5d`); what is left out keeps its usual time. */
export const allowanceList = z.string().transform((text, context): Allowances => {
  const given: Record<string, Allowance> = {};
  for (const part of text.split(",").map((one) => one.trim())) {
    const [name = "", time = "", ...more] = part.split("=");
    const [, amount, unit] = allowance.exec(time) ?? [];
    if (!Object.hasOwn(usualAllowances, name) || more.length > 0 || Number(amount ?? 0) < 1) {
      const names = Object.keys(usualAllowances).join(", ");
      const found = JSON.stringify(part.slice(0, 40));
      const message = `expected names and working hours or days like consultation=6h,park=5d, names among ${names}; found ${found}`;
      context.addIssue({ code: "custom", message });
      continue;
    }
    given[name] = { unit: unit === "h" ? "working-hours" : "working-days", amount: Number(amount) };
  }
  return { ...usualAllowances, ...given };
});
