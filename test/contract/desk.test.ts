import { migrationFiles } from "../../src/adapters/desk/migration-files.ts";
import { testDesk } from "../support/desk.ts";
import { deskArticlesContract } from "./desk-articles.ts";
import { deskDatabaseContract } from "./desk-database.ts";
import { deskLedgerContract } from "./desk-ledger.ts";
import { deskStaffContract } from "./desk-staff.ts";
import { deskStoresContract } from "./desk-stores.ts";

deskDatabaseContract("SQLite on Node", () => testDesk(), migrationFiles);
deskStoresContract("SQLite on Node", () => testDesk());
deskLedgerContract("SQLite on Node", () => testDesk());
deskStaffContract("SQLite on Node", () => testDesk());
deskArticlesContract("SQLite on Node", () => testDesk());
