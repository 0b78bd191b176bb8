import { z } from "zod";
import { type OfficeId, officeIds } from "../offices.ts";

const address = z.email();

/** Addresses of offices as an operator writes them: `duty-lead=lead@example.org,promotion-lead=head@example.org`. */
export const officeAddresses = z.string().transform((text, context) => {
  const given: Partial<Record<OfficeId, string>> = {};
  for (const part of text.split(",").map((one) => one.trim())) {
    const at = part.indexOf("=");
    const office = officeIds.find((id) => id === part.slice(0, at));
    const to = part.slice(at + 1);
    if (office === undefined || !address.safeParse(to).success) {
      const message = `expected offices and addresses like duty-lead=lead@example.org, separated by commas, offices among ${officeIds.join(", ")}`;
      context.addIssue({ code: "custom", message });
      continue;
    }
    given[office] = to;
  }
  return given;
});
