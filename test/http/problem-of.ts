import { expect } from "vitest";
import { problem } from "../../src/http/errors.ts";

/** The problem that a response is, with its code; fails where it is none or shows anything of the inside. */
export async function problemOf(response: Response | Promise<Response>) {
  const answered = await response;
  expect(answered.headers.get("content-type")).toBe("application/problem+json");
  const body = problem.parse(await answered.json());
  expect(body.status).toBe(answered.status);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts\b|\bat [A-Z]\w+\./);
  return { ...body, code: body.type.split(":").at(-1) };
}
