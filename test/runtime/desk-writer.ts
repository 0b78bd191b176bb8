import { flushCompileCache } from "node:module";
import { deskDatabase } from "../../src/adapters/desk/database.ts";
import { enquiryStore } from "../../src/adapters/desk/enquiry-store.ts";
import { openInThread } from "../../src/adapters/desk/sqlite/open.ts";
import type { NewEnquiry } from "../../src/core/desk/enquiry/store.ts";

// Writes enquiries to the database of its first argument until it is killed, several at once, and prints each one's id as soon as
// it is acknowledged.

const AT_ONCE = 8;
const [, , path = ""] = process.argv;
const { client } = await openInThread(path);
const store = enquiryStore(deskDatabase(client));
// A process that is killed does not keep by itself what it has compiled for the next one.
flushCompileCache();

await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (;;) {
      const id = crypto.randomUUID();
      await store.add(enquiryOf(id));
      // Where nobody reads in time, the pipe is full for a moment.
      await new Promise((told) => process.stdout.write(`${id}\n`, told));
    }
  }),
);

function enquiryOf(id: string): NewEnquiry {
  const at = Date.now();
  const person = { actorKind: "person", actorId: null } as const;
  return {
    enquiry: {
      id,
      reference: id,
      tokenHash: id,
      submissionKey: id,
      kind: "consultation",
      channel: "page",
      language: "zh-Hans",
      status: "open",
      officeId: "enquiry-desk",
      ownerId: null,
      version: 1,
      receivedAt: at,
      closedAt: null,
      country: null,
      industry: null,
      timing: null,
      topicKind: null,
      topicId: null,
      sealedPerson: "x".repeat(300),
      sealedNeed: "x".repeat(600),
      sealedTranscript: null,
      phonePrint: id,
      emailPrint: null,
      companyPrint: null,
      duplicateOf: null,
      notice: "1",
      consentedAt: at,
      erasedAt: null,
    },
    entries: [
      { id, enquiryId: id, at, ...person, kind: "received", isPublic: true, sealedText: null, detail: {} },
    ],
    promise: {
      id,
      subjectKind: "enquiry",
      subjectId: id,
      kind: "reply",
      officeId: "enquiry-desk",
      level: 0,
      madeAt: at,
      dueAt: at,
      nextSweepAt: at,
      escalatedAt: null,
      metAt: null,
      withdrawnAt: null,
    },
    audit: {
      at,
      actor: { kind: "person" },
      action: "enquiry-received",
      subjectKind: "enquiry",
      subjectId: id,
    },
  };
}
