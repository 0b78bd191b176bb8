import { z } from "zod";
import { LINK_FIELDS, type LinkTarget } from "../src/core/knowledge/links.ts";
import { nearIds } from "../src/core/knowledge/near-ids.ts";
import { askQuotation } from "./ask-quotation.ts";
import { statementFaults } from "./knowledge-statements.ts";
import type { Terminal } from "./terminal.ts";

/** What a link may name: ids, and the names that they are known by, folded. */
export type LinkTargets = (target: LinkTarget) => ReadonlyMap<string, readonly string[]>;

/** Whom to ask, and what the answers are checked against. */
export interface Asking {
  terminal: Terminal;
  bodies: ReadonlyMap<string, string>;
  targets: LinkTargets;
}

interface Plain {
  schema: z.core.$ZodType;
  mayLeaveOut: boolean;
  description: string | undefined;
}

/** A schema without its wrappers. */
function plain(schema: z.core.$ZodType, mayLeaveOut = false): Plain {
  const description = schema instanceof z.ZodType ? schema.description : undefined;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const inner = plain(schema.def.innerType, true);
    return { ...inner, description: description ?? inner.description };
  }
  return { schema, mayLeaveOut, description };
}

/** Asks for the value of a field until it is of its schema's form; undefined: it is left out. `suggested` is what Enter takes. */
export async function askField(
  asking: Asking,
  field: string,
  schema: z.core.$ZodType,
  suggested?: string,
): Promise<unknown> {
  const { schema: inner, mayLeaveOut, description } = plain(schema);
  const label = description === undefined ? field : `${field} (${description.replace(/\.$/, "")})`;
  if (inner instanceof z.ZodArray) {
    const element = plain(inner.element).schema;
    if (!(element instanceof z.ZodObject))
      return askLine(asking, `${label}, several with ; between`, inner, true, listOf);
    const found: unknown[] = [];
    for (;;) {
      const one = await askStatement(
        asking,
        field,
        `${label}, ${found.length === 0 ? "first" : "next"}`,
        element,
        true,
      );
      if (one === undefined) return found.length === 0 && mayLeaveOut ? undefined : found;
      found.push(one);
    }
  }
  if (inner instanceof z.ZodObject) return askStatement(asking, field, label, inner, mayLeaveOut);
  if (inner instanceof z.ZodEnum) return askChoice(asking, label, inner, mayLeaveOut);
  if (inner instanceof z.ZodNumber) return askLine(asking, label, inner, mayLeaveOut, Number);
  return askLine(asking, label, inner, mayLeaveOut, (line) => line, suggested);
}

/** `a; b` and `a；b` as a list; true and false are no words. */
function listOf(line: string): unknown[] {
  const words = line.split(/[;；]/).map((word) => word.trim());
  const values: Readonly<Record<string, boolean>> = { true: true, false: false };
  return words
    .filter((word) => word !== "")
    .map((word) => (Object.hasOwn(values, word) ? values[word] : word));
}

async function askLine(
  { terminal }: Asking,
  label: string,
  schema: z.core.$ZodType,
  mayLeaveOut: boolean,
  toValue: (line: string) => unknown,
  suggested?: string,
): Promise<unknown> {
  const hint = suggested !== undefined ? ` [${suggested}]` : mayLeaveOut ? " (Enter leaves it out)" : "";
  for (;;) {
    const given = await terminal.ask(`${label}${hint}: `);
    const line = given === "" ? (suggested ?? "") : given;
    if (line === "" && mayLeaveOut) return undefined;
    const read = z.safeParse(schema, toValue(line));
    if (read.success) return read.data;
    terminal.say(`  ${read.error.issues[0]?.message ?? "That cannot be used."}`);
  }
}

async function askChoice(
  { terminal }: Asking,
  label: string,
  schema: z.ZodEnum,
  mayLeaveOut: boolean,
): Promise<unknown> {
  const options = schema.options.map(String);
  terminal.say(`${label}:`);
  terminal.say(options.map((option, at) => `  ${at + 1}. ${option}`).join("\n"));
  for (;;) {
    const answer = await terminal.ask(`  number or word${mayLeaveOut ? " (Enter leaves it out)" : ""}: `);
    if (answer === "" && mayLeaveOut) return undefined;
    const chosen = options.includes(answer) ? answer : options[Number(answer) - 1];
    if (chosen !== undefined) return chosen;
    terminal.say(`  ${JSON.stringify(answer)} is none of them.`);
  }
}

/** A statement: first where an article says it, then what it says, checked against the quotation. */
async function askStatement(
  asking: Asking,
  field: string,
  label: string,
  schema: z.ZodObject,
  mayLeaveOut: boolean,
): Promise<unknown> {
  const { terminal, bodies } = asking;
  terminal.say(`${label}:`);
  const quoted = await askQuotation(terminal, bodies, mayLeaveOut);
  if (quoted === null) return undefined;
  for (;;) {
    const statement = await askSaid(asking, field, schema, quoted);
    const read = schema.safeParse(statement);
    const faults = [
      ...statementFaults(statement, bodies).map(({ message }) => message),
      ...(read.success ? [] : read.error.issues.map(({ message }) => message)),
    ];
    if (faults.length === 0) return statement;
    for (const fault of faults) terminal.say(`  ${fault}`);
    terminal.say("  Once more, with the same quotation:");
  }
}

async function askSaid(
  asking: Asking,
  field: string,
  schema: z.ZodObject,
  quoted: { article: string; quote: string },
): Promise<Record<string, unknown>> {
  const statement: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(schema.shape)) {
    if (key === "article" || key === "quote") statement[key] = quoted[key];
    else {
      const target = key === "value" && Object.hasOwn(LINK_FIELDS, field) ? LINK_FIELDS[field] : undefined;
      const value = target === undefined ? await askField(asking, key, part) : await askLink(asking, target);
      if (value !== undefined) statement[key] = value;
    }
  }
  return statement;
}

async function askLink({ terminal, targets }: Asking, target: LinkTarget): Promise<string> {
  const known = targets(target);
  const where = target === "district" ? "a district" : `a record in ${target}.yaml`;
  for (;;) {
    const answer = await terminal.ask(`  id or name of ${where}: `);
    const named = [...known].filter(([, names]) => names.includes(answer)).map(([id]) => id);
    const found = known.has(answer) ? answer : named.length === 1 ? named[0] : undefined;
    if (found !== undefined) return found;
    const near = named.length > 1 ? named : nearIds(answer, known.keys());
    terminal.say(
      `    None is ${JSON.stringify(answer)}.${near.length > 0 ? ` Near: ${near.join(", ")}.` : ""}`,
    );
  }
}
