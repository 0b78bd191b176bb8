import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cheapPasswords } from "../test/desk/cheap-passwords.ts";
import { type TestDesk, testDesk } from "../test/support/desk.ts";
import { provenMember } from "./core/desk/staff/prove.ts";
import { addCommand, staffCommand } from "./staff-command.ts";
import { statementStore } from "./staff-sql.ts";

let on: TestDesk;
beforeAll(async () => {
  on = await testDesk({ config: { passwords: cheapPasswords } });
});
afterAll(() => on.close());

const deps = (line = "") => ({
  desk: on.desk,
  now: on.clock.now(),
  by: { kind: "system" } as const,
  nextId: on.ids.next,
  readLine: async () => line,
});
const run = (command: string, line?: string) => staffCommand(deps(line), command.split(" "));
const proven = (login: string, password: string) =>
  provenMember({ desk: on.desk, now: on.clock.now() }, login, password);

describe("npm run staff", () => {
  test("adds an administrator with a temporary password, and lists everybody", async () => {
    const { shown, told } = await run("add chen.lei --name 示例 --role admin --office duty-lead");
    expect(shown).toBe("chen.lei was added as admin.");
    const password = told?.split(": ")[1] ?? "";
    expect(await proven("chen.lei", password)).toMatchObject({ role: "admin", mustChange: true });
    expect((await run("list")).shown).toContain("chen.lei\tadmin\tduty-lead\t示例");
  });

  test("takes a password from standard input, which nobody has to change", async () => {
    const { told } = await run("add wang.li --password-stdin", "correct horse battery");
    expect(told).toBeUndefined();
    expect(await proven("wang.li", "correct horse battery")).toMatchObject({ mustChange: false });
    await run("password wang.li --password-stdin", "another long phrase");
    expect(await proven("wang.li", "correct horse battery")).toBeNull();
    expect(await proven("wang.li", "another long phrase")).not.toBeNull();
  });

  test("changes roles, disables and enables", async () => {
    await run("add li.na");
    await run("role li.na editor");
    await run("disable li.na");
    expect(await on.desk.staff.byLogin("li.na")).toMatchObject({
      role: "editor",
      disabledAt: on.clock.now(),
    });
    await run("enable li.na");
    expect(await on.desk.staff.byLogin("li.na")).toMatchObject({ disabledAt: null });
  });

  test.each([
    ["add officer", "already an account"],
    ["add 名字", "cannot be taken: login"],
    ["add someone --role king", "cannot be taken: role"],
    ["add someone --password-stdin", "(short)"],
    ["role officer king", "expected viewer, officer, editor, admin"],
    ["disable nobody", 'no account "nobody"'],
    ["hire officer", 'no command "hire"'],
    ["add someone --age 3", "Usage: npm run staff"],
  ])("%j is refused with what was expected", async (command, told) => {
    await expect(run(command, "short")).rejects.toThrow(told);
  });

  test("writes statements that add the same to a database elsewhere, whatever a name holds", async () => {
    const statements: string[] = [];
    const desk = { ...on.desk, staff: statementStore((one) => statements.push(one)) };
    const args = ["add", "elsewhere", "--name", "O'示例; --", "--role", "admin", "--sql"];
    const { told } = await addCommand({ ...deps(), desk }, args);
    expect(await on.desk.staff.byLogin("elsewhere")).toBeNull();
    for (const statement of statements) await on.client.prepare(statement).run();
    const password = told?.split(": ")[1] ?? "";
    expect(await proven("elsewhere", password)).toMatchObject({ name: "O'示例; --", mustChange: true });
  });
});
