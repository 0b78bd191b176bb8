import type { DeskArticleStore } from "./articles/article-store.ts";
import type { AuditStore } from "./audit.ts";
import type { WriteCsv } from "./csv.ts";
import type { EnquiryStore } from "./enquiry/store.ts";
import type { TemplateStore } from "./inbox/template.ts";
import type { LedgerStore } from "./ledger/ledger-store.ts";
import type { QuestionStore } from "./ledger/question-store.ts";
import type { MailSettings } from "./mail/mail.ts";
import type { OutboxStore } from "./mail/outbox.ts";
import type { PromiseStore } from "./promise/promise-store.ts";
import type { ServiceTerms } from "./promise/service-terms.ts";
import type { ReadPhone } from "./request/phone.ts";
import type { RetentionStore } from "./retention/retention.ts";
import type { Passwords } from "./staff/password.ts";
import type { SingleSignOn } from "./staff/single-sign-on.ts";
import type { StaffStore } from "./staff/staff-store.ts";
import type { WaitingStore } from "./staff/waiting.ts";
import type { StatisticsStore } from "./statistics/statistics-store.ts";
import type { UnansweredStore } from "./unanswered/unanswered.ts";
import type { Vault } from "./vault.ts";

/** The service desk as the rest of the service sees it: its stores, and its secrets. */
export interface Desk {
  audit: AuditStore;
  vault: Vault;
  readPhone: ReadPhone;
  enquiries: EnquiryStore;
  articles: DeskArticleStore;
  templates: TemplateStore;
  /** What the offices of projects state month by month, and what people ask them. */
  ledger: LedgerStore;
  projectQuestions: QuestionStore;
  unanswered: UnansweredStore;
  staff: StaffStore;
  passwords: Passwords;
  /** What waits for somebody, over all parts of the desk. */
  waiting: WaitingStore;
  /** Absent: staff come in by password alone. */
  singleSignOn?: SingleSignOn;
  /** The calendar that promises are made by, and the time that each kind of request gets. */
  terms: ServiceTerms;
  promises: PromiseStore;
  outbox: OutboxStore;
  retention: RetentionStore;
  statistics: StatisticsStore;
  writeCsv: WriteCsv;
  /** Absent: no mail is sent, and none is kept to be sent. */
  mail?: MailSettings;
}
