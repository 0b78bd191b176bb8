import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { testDesk } from "../test/support/desk.ts";
import { TEST_KEY_BASE64 } from "../test/support/desk-over.ts";
import { received, someEnquiry } from "../test/support/desk-requests.ts";
import { migrationFiles } from "./adapters/desk/migration-files.ts";
import { openHere, openInThread } from "./adapters/desk/sqlite/open.ts";
import { restore } from "./adapters/desk/sqlite/restore.ts";
import { deskCommand } from "./desk-command.ts";
import { readEnvironment } from "./env.ts";
import { openNodeDesk } from "./node-desk.ts";

const AT = "2026-06-15T02:00:00.000Z";
const OTHER_KEY = Buffer.alloc(32, 8).toString("base64");
const WIDER = { name: "9998_wider.sql", sql: "ALTER TABLE templates ADD COLUMN note TEXT;" };

let folder: string;
let path: string;
let backup: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "desk-command-"));
  path = join(folder, "desk.sqlite");
  backup = join(folder, "backup.sqlite");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (command: string, keys = TEST_KEY_BASE64) =>
  deskCommand(command.split(" "), readEnvironment({ DATABASE_URL: `file:${path}`, DESK_KEY: keys }), AT);

/** The reference and telephone number of an enquiry that the database now holds. */
async function enquiryKept(): Promise<{ id: string; phone: string | null }> {
  const of = await testDesk({ path });
  const enquiry = someEnquiry();
  const { id } = await received(of, enquiry);
  await of.close();
  return { id, phone: enquiry.person.phone };
}

async function phoneOf(id: string, keys: string): Promise<unknown> {
  const opened = await openNodeDesk(
    readEnvironment({ DATABASE_URL: `file:${path}`, DESK_KEY: keys }),
    () => {},
  );
  if (opened === null) throw new Error("no desk");
  try {
    const enquiry = await opened.desk.enquiries.get(id);
    if (enquiry === null) return "no such enquiry";
    const person = await opened.desk.vault.open(enquiry.sealedPerson ?? "", `enquiries.person:${id}`);
    const { phone }: { phone: unknown } = JSON.parse(person);
    return phone;
  } finally {
    await opened.close();
  }
}

describe("a backup", () => {
  test("brings back everything, though the database is lost; what came after it is put aside", async () => {
    const first = await enquiryKept();
    // A service that has the database open is no hindrance.
    const service = await openInThread(path);
    expect(await run(`backup ${backup}`)).toContain(backup);
    await service.close();
    const later = await enquiryKept();
    const told = await run(`restore ${backup}`);
    expect(await phoneOf(first.id, TEST_KEY_BASE64)).toBe(first.phone);
    expect(await phoneOf(later.id, TEST_KEY_BASE64)).toBe("no such enquiry");
    const aside = (await readdir(folder)).find((name) => name.includes("before-restore"));
    expect(told).toContain(aside);
    await rm(path);
    await cp(join(folder, aside ?? ""), path);
    expect(await phoneOf(later.id, TEST_KEY_BASE64)).toBe(later.phone);
    await rm(path);
    await run(`restore ${backup}`);
    expect(await phoneOf(first.id, TEST_KEY_BASE64)).toBe(first.phone);
  });

  test("from before a migration is brought up to date; one from a newer program is refused", async () => {
    const { id, phone } = await enquiryKept();
    await run(`backup ${backup}`);
    const newer = [...(await migrationFiles()), WIDER];
    const restored = await restore({
      from: backup,
      to: path,
      migrations: newer,
      checkKeys: async () => {},
      at: AT,
    });
    expect(restored.applied).toEqual([WIDER.name]);
    const { client, close } = openHere(path);
    expect(
      (await client.prepare("SELECT enquiries.id, note FROM enquiries LEFT JOIN templates").all()).results,
    ).toMatchObject([{ id }]);
    await close();
    await run(`backup ${join(folder, "newer.sqlite")}`);
    await expect(run(`restore ${join(folder, "newer.sqlite")}`)).rejects.toMatchObject({
      code: "database-newer",
    });
    await expect(phoneOf(id, TEST_KEY_BASE64)).rejects.toMatchObject({ code: "database-newer" });
    await rm(path);
    await run(`restore ${backup}`);
    expect(await phoneOf(id, TEST_KEY_BASE64)).toBe(phone);
  });

  test("is not restored under a running service, damaged, or without its key, and nothing changes", async () => {
    const { id, phone } = await enquiryKept();
    await run(`backup ${backup}`);
    await expect(run(`restore ${backup}`, OTHER_KEY)).rejects.toMatchObject({ code: "desk-key-unfit" });
    const service = await openInThread(path);
    await expect(run(`restore ${backup}`)).rejects.toMatchObject({ code: "desk-in-use" });
    await service.close();
    await truncate(backup, 20_000);
    await expect(run(`restore ${backup}`)).rejects.toMatchObject({ code: "database-corrupt" });
    await writeFile(backup, "示例");
    await expect(run(`restore ${backup}`)).rejects.toMatchObject({ code: "database-corrupt" });
    expect(await phoneOf(id, TEST_KEY_BASE64)).toBe(phone);
    expect((await readdir(folder)).filter((name) => /restor|unfinished/.test(name))).toEqual([]);
  });

  test("is never written over another file, and takes a damaged database's place", async () => {
    const { id, phone } = await enquiryKept();
    await run(`backup ${backup}`);
    await expect(run(`backup ${backup}`)).rejects.toMatchObject({ code: "file-exists" });
    await expect(run(`backup ${join(folder, "none/x.sqlite")}`)).rejects.toMatchObject({ code: "no-folder" });
    await writeFile(path, "示例");
    await run(`restore ${backup}`);
    expect(await phoneOf(id, TEST_KEY_BASE64)).toBe(phone);
  });
});

describe("keys", () => {
  test("are changed by sealing everything anew; fingerprints stay", async () => {
    const of = await testDesk({ path });
    const enquiry = someEnquiry();
    const { id } = await received(of, enquiry);
    const print = await of.desk.vault.print("甲", "company");
    await of.close();
    const both = `${OTHER_KEY},${TEST_KEY_BASE64}`;
    expect(await run("keys", both)).toMatch(/enquiries\.sealed_person: 0 newest key, 1 earlier/);
    expect(await run("keys reseal", both)).toMatch(/^\d+ texts were sealed anew/);
    expect(await run("keys", both)).toContain("earlier ones can be taken out");
    expect(await phoneOf(id, OTHER_KEY)).toBe(enquiry.person.phone);
    await expect(phoneOf(id, TEST_KEY_BASE64)).rejects.toMatchObject({ code: "desk-key-unfit" });
    const opened = await openNodeDesk(
      readEnvironment({ DATABASE_URL: `file:${path}`, DESK_KEY: OTHER_KEY }),
      () => {},
    );
    expect(await opened?.desk.vault.print("甲", "company")).toBe(print);
    await opened?.close();
  });

  test("are made once beside the database, for its owner alone, and never in place of one that is lost", async () => {
    const logged: string[] = [];
    const start = () =>
      openNodeDesk(readEnvironment({ DATABASE_URL: `file:${path}` }), ({ code }) => logged.push(code));
    await (await start())?.close();
    expect(logged).toEqual(["desk-migrated", "desk-key-made"]);
    const key = await readFile(join(folder, "desk.key"), "utf8");
    await (await start())?.close();
    expect(logged).toHaveLength(2);
    await rm(join(folder, "desk.key"));
    await expect(start()).rejects.toMatchObject({ code: "desk-key-missing" });
    await writeFile(join(folder, "desk.key"), "示例");
    await expect(start()).rejects.toMatchObject({ code: "desk-key-file" });
    await writeFile(join(folder, "desk.key"), key);
    await (await start())?.close();
  });
});

test("a command that there is none of is told what there is, without a database being made", async () => {
  await expect(run("destroy")).rejects.toThrow(/backup <file>/);
  await expect(run(`backup ${backup}`)).rejects.toMatchObject({ code: "no-database" });
  await expect(run("keys")).rejects.toMatchObject({ code: "no-database" });
  expect(await run("migrate")).toContain("0001_desk.sql");
  expect(await run("migrate")).toContain("up to date");
});
