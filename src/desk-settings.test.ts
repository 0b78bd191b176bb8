import { expect, test } from "vitest";
import { dueAt } from "./core/desk/promise/due-at.ts";
import { deskConfig, mailerOf } from "./desk-settings.ts";
import { readEnvironment } from "./env.ts";

const mailer = { send: async () => {} };

test("with nothing set the usual terms hold and mail is off", () => {
  const env = readEnvironment({});
  const { terms, mail } = deskConfig(env);
  expect(terms?.retentionDays).toBe(730);
  expect(terms?.allowances["project-question"]).toEqual({ unit: "working-days", amount: 5 });
  expect(mail).toBeUndefined();
  expect(mailerOf(env, () => mailer)).toBeUndefined();
});

test("hours, days off and allowances of the environment make the due times", () => {
  const env = readEnvironment({
    DESK_HOURS: "10:00-16:00",
    DESK_HOLIDAYS: "2027-06-10..2027-06-11",
    DESK_WORKDAYS: "2027-06-12",
    DESK_PROMISES: "park=2d",
    RETENTION_DAYS: "30",
  });
  const { terms } = deskConfig(env);
  if (terms === undefined) throw new Error("expected terms");
  const due = dueAt(Date.parse("2027-06-09T12:00:00+08:00"), terms.allowances.park, terms.calendar);
  expect(new Date(due).toISOString()).toBe("2027-06-14T08:00:00.000Z");
  expect(terms.retentionDays).toBe(30);
});

test("mail is on with a way to send it and a sender", () => {
  const env = readEnvironment({
    SMTP_URL: "smtp://localhost:25",
    MAIL_FROM: "Desk <desk@example.org>",
    MAIL_OFFICES: "duty-lead=lead@example.org",
    PUBLIC_URL: "https://zj.example",
  });
  expect(deskConfig(env).mail).toEqual({
    offices: { "duty-lead": "lead@example.org" },
    publicUrl: "https://zj.example",
  });
  expect(mailerOf(env, () => mailer)).toBe(mailer);
  expect(() => mailerOf(env)).toThrow("MAIL_WEBHOOK_URL");
  expect(() => mailerOf(readEnvironment({ SMTP_URL: "smtp://localhost:25" }), () => mailer)).toThrow(
    "MAIL_FROM is missing",
  );
});

test("what cannot be read is named, and a password is not shown", () => {
  const wrong = {
    DESK_HOURS: "9-5",
    DESK_HOLIDAYS: "soon",
    RETENTION_DAYS: "0",
    MAIL_FROM: "nobody",
    MAIL_OFFICES: "lead@example.org",
    SMTP_URL: "ftp://user:geheim@host",
  };
  for (const [name, value] of Object.entries(wrong)) {
    expect(() => readEnvironment({ [name]: value }), name).toThrow(`${name}=`);
    expect(() => readEnvironment({ [name]: value }), name).not.toThrow("geheim");
  }
});
