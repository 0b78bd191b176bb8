import type { Desk } from "../../core/desk/desk.ts";
import type { MailSettings } from "../../core/desk/mail/mail.ts";
import { type ServiceTerms, usualTerms } from "../../core/desk/promise/service-terms.ts";
import type { Passwords } from "../../core/desk/staff/password.ts";
import type { SingleSignOn } from "../../core/desk/staff/single-sign-on.ts";
import type { Vault } from "../../core/desk/vault.ts";
import { articleStore } from "./article-store.ts";
import { auditStore } from "./audit-store.ts";
import { writeCsv } from "./csv.ts";
import type { DeskDatabase } from "./database.ts";
import { enquiryStore } from "./enquiry-store.ts";
import { ledgerStore } from "./ledger-store.ts";
import { outboxStore } from "./outbox-store.ts";
import { readPhone } from "./phone.ts";
import { promiseStore } from "./promise-store.ts";
import { questionStore } from "./question-store.ts";
import { retentionStore } from "./retention-store.ts";
import { scryptPasswords } from "./scrypt.ts";
import { staffStore } from "./staff-store.ts";
import { statisticsStore } from "./statistics-store.ts";
import { templateStore } from "./template-store.ts";
import { unansweredStore } from "./unanswered-store.ts";
import { waitingStore } from "./waiting-store.ts";
import { chinaCalendar } from "./work-calendar.ts";

/** What the operator decides of the desk; all of it has a default. */
export interface DeskConfig {
  terms?: ServiceTerms;
  mail?: MailSettings;
  singleSignOn?: SingleSignOn;
  passwords?: Passwords;
}

/** The stores of the desk over its database. */
export function createDesk(db: DeskDatabase, vault: Vault, config: DeskConfig = {}): Desk {
  return {
    vault,
    audit: auditStore(db),
    readPhone,
    enquiries: enquiryStore(db),
    articles: articleStore(db),
    templates: templateStore(db),
    ledger: ledgerStore(db),
    projectQuestions: questionStore(db),
    unanswered: unansweredStore(db),
    staff: staffStore(db),
    passwords: scryptPasswords(),
    waiting: waitingStore(db),
    promises: promiseStore(db),
    outbox: outboxStore(db),
    retention: retentionStore(db),
    statistics: statisticsStore(db),
    writeCsv,
    terms: usualTerms(chinaCalendar()),
    ...config,
  };
}
