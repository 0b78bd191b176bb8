import { env } from "cloudflare:workers";
import { migrate } from "../../../src/adapters/desk/migrate.ts";
import { migrations } from "../../../src/worker-desk.ts";
import { deskArticlesContract } from "../../contract/desk-articles.ts";
import { deskDatabaseContract } from "../../contract/desk-database.ts";
import { deskLedgerContract } from "../../contract/desk-ledger.ts";
import { deskStaffContract } from "../../contract/desk-staff.ts";
import { deskStoresContract } from "../../contract/desk-stores.ts";
import { deskWithStaff } from "../../support/desk-over.ts";

async function openD1() {
  await migrate(env.DB, migrations);
  return deskWithStaff(env.DB);
}

deskStoresContract("D1 in the Workers runtime", openD1);
deskLedgerContract("D1 in the Workers runtime", openD1);
deskStaffContract("D1 in the Workers runtime", openD1);
deskArticlesContract("D1 in the Workers runtime", openD1);
// Last: it leaves the marks of a newer program, which no other opens.
deskDatabaseContract("D1 in the Workers runtime", openD1, async () => migrations);
