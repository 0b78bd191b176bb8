import { env } from "cloudflare:workers";
import { migrate } from "../../../src/adapters/desk/migrate.ts";
import { migrations } from "../../../src/worker-desk.ts";
import { deskDatabaseContract } from "../../contract/desk-database.ts";
import { deskLedgerContract } from "../../contract/desk-ledger.ts";
import { deskStoresContract } from "../../contract/desk-stores.ts";
import { deskWithStaff } from "../../support/desk-over.ts";

async function openD1() {
  await migrate(env.DB, migrations);
  return deskWithStaff(env.DB);
}

deskStoresContract("D1 in the Workers runtime", openD1);
deskDatabaseContract("D1 in the Workers runtime", openD1, async () => migrations);
deskLedgerContract("D1 in the Workers runtime", openD1);
