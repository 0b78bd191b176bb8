import type { DeskConfig } from "../../src/adapters/desk/desk.ts";
import { migrate } from "../../src/adapters/desk/migrate.ts";
import { migrationFiles } from "../../src/adapters/desk/migration-files.ts";
import { openHere } from "../../src/adapters/desk/sqlite/open.ts";
import { type DeskOfTest, deskWithStaff } from "./desk-over.ts";

export interface TestDesk extends DeskOfTest {
  close(): Promise<void>;
}

/** A migrated desk in memory, or in a file that outlives it. About 20 ms. */
export async function testDesk({
  path = ":memory:",
  config = {},
}: {
  path?: string;
  config?: DeskConfig;
} = {}): Promise<TestDesk> {
  const { client, close } = openHere(path);
  await migrate(client, await migrationFiles());
  return { ...(await deskWithStaff(client, config)), close };
}
