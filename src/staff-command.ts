import { parseArgs } from "node:util";
import { role, roles } from "./core/desk/actor.ts";
import { officeIds } from "./core/desk/offices.ts";
import {
  type Adding,
  addStaff,
  changeProfile,
  type ManageFault,
  type Managing,
  resetPassword,
  setDisabled,
} from "./core/desk/staff/manage.ts";
import type { StaffMember } from "./core/desk/staff/member.ts";
import { passwordFault } from "./core/desk/staff/password.ts";
import { newStaff } from "./core/desk/staff/profile.ts";
import { callerError } from "./core/errors.ts";

export const staffUsage = `Usage: npm run staff -- <command>

  add <login> --name <name> [--role <role>] [--office <office>]   an account; the first one is best an admin
  list                                                            every account
  password <login>                                                a new password; ends all sessions
  role <login> <role>                                             what somebody may do
  disable <login> | enable <login>                                lets them in no more, or again

Roles: ${roles.join(", ")} (default officer). Offices: ${officeIds.join(", ")} (default enquiry-desk).
Without --password-stdin a temporary password is made, shown once, and changed by its owner at the first login; with it the
first line of standard input is the password. add --sql writes nothing, but prints the statements for a database elsewhere:
  npx wrangler d1 execute DB --remote --command "$(npm run --silent staff -- add front.desk --name Desk --role admin --sql)"`;

interface Terminal {
  nextId(): string;
  /** The first line of standard input. */
  readLine(): Promise<string>;
}

/** What a command needs: the desk, the time, ids, and what is typed. */
export type StaffCommandDeps = Managing & Terminal;

/** What a command says: `shown` is its result, `told` is for the person at the terminal alone. */
export interface StaffCommandResult {
  shown: string;
  told?: string;
}

const options = {
  name: { type: "string" },
  role: { type: "string", default: "officer" },
  office: { type: "string", default: "enquiry-desk" },
  "password-stdin": { type: "boolean", default: false },
  sql: { type: "boolean", default: false },
} as const;

/** Carries out one command of `npm run staff`. Rejects with `AppError` that says what was expected. */
export async function staffCommand(
  deps: StaffCommandDeps,
  args: readonly string[],
): Promise<StaffCommandResult> {
  const { values, positionals } = read(args);
  const [command = "", login = "", word = ""] = positionals;
  if (command === "list") return { shown: tableOf(await deps.desk.staff.list()) };
  if (command === "add") return addCommand(deps, args);
  const member = await memberOf(deps, login);
  switch (command) {
    case "password": {
      const given = values["password-stdin"] ? await passwordFrom(deps, login) : undefined;
      const fresh = await resetPassword(deps, member.id, given);
      return told(`${login} has a new password.`, given === undefined ? fresh : null);
    }
    case "role": {
      const wanted = role.safeParse(word);
      if (!wanted.success)
        throw wrong(`Received the role ${JSON.stringify(word)}; expected ${roles.join(", ")}.`);
      refuse(await changeProfile(deps, member.id, { ...member, role: wanted.data }));
      return { shown: `${login} is ${wanted.data} now.` };
    }
    case "disable":
    case "enable":
      refuse(await setDisabled(deps, member.id, command === "disable"));
      return { shown: `${login} is ${command}d.` };
    default:
      throw wrong(`There is no command ${JSON.stringify(command)}.\n\n${staffUsage}`);
  }
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw wrong(`${error instanceof Error ? error.message : "The options are not known."}\n\n${staffUsage}`);
  }
}

/** `add`, which needs less than the others. */
export async function addCommand(
  deps: Adding & Terminal,
  args: readonly string[],
): Promise<StaffCommandResult> {
  const { values, positionals } = read(args);
  const login = positionals[1] ?? "";
  const { name = login, role, office: officeId } = values;
  const profile = newStaff.safeParse({ login, name, role, officeId });
  if (!profile.success) {
    const fields = [...new Set(profile.error.issues.map(({ path }) => String(path[0])))].join(", ");
    throw wrong(`These cannot be taken: ${fields}.\n\n${staffUsage}`);
  }
  const given = values["password-stdin"] ? await passwordFrom(deps, login) : undefined;
  const made = await addStaff(deps, deps.nextId(), profile.data, given);
  if (made === "login-taken") throw wrong(`There is already an account ${login}.`);
  return told(`${made.member.login} was added as ${made.member.role}.`, made.temporary);
}

async function passwordFrom({ readLine }: Terminal, login: string): Promise<string> {
  const password = await readLine();
  const fault = passwordFault(password, login);
  if (fault === null) return password;
  throw wrong(
    `The password cannot be taken (${fault}): expected 12 to 128 characters, at least five different ones, without the login.`,
  );
}

async function memberOf({ desk }: StaffCommandDeps, login: string): Promise<StaffMember> {
  const member = await desk.staff.byLogin(login);
  if (member === null)
    throw wrong(`There is no account ${JSON.stringify(login)}; npm run staff -- list shows them.`);
  return member;
}

function refuse(fault: ManageFault | null): void {
  if (fault === "last-admin") throw wrong("This is the last administrator: make somebody else one first.");
  if (fault !== null) throw wrong("There is no such account.");
}

function told(shown: string, temporary: string | null): StaffCommandResult {
  if (temporary === null) return { shown };
  return { shown, told: `Temporary password, shown this once: ${temporary}` };
}

function wrong(message: string) {
  return callerError("bad-command", message);
}

function tableOf(staff: readonly StaffMember[]): string {
  if (staff.length === 0) return "There is no account yet: npm run staff -- add <login> --role admin";
  const rows = staff.map(({ login, name, role, officeId, disabledAt }) =>
    [login, role, officeId, name, disabledAt === null ? "" : "disabled"].join("\t").trimEnd(),
  );
  return rows.join("\n");
}
