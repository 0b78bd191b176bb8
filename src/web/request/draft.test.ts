import { expect, test } from "vitest";
import { enquiryForm, enquiryKinds, enquiryTimings } from "../../core/desk/enquiry/form.ts";
import { freshExchange } from "../chat/conversation.ts";
import { bodyOf, freshDraft, kinds, most, timings, transcriptOf } from "./draft.ts";
import { faultsAt, faultsOf } from "./faults.ts";
import { resumed } from "./progress.ts";

const exchange = (at: number, text: string) => ({
  ...freshExchange(`e${at}`, `第${at}问`),
  state: "done" as const,
  text,
});
const entered = {
  ...freshDraft("租一间厂房"),
  name: "示例人",
  phone: "+86 139 0000 0000",
  area: "3000平方米",
  consent: true,
};
const around = {
  notice: "2026-11-22",
  locale: "zh-Hans" as const,
  conversation: [exchange(1, "答**一**。[1]")],
};

test("offers the kinds and times that the service takes, all of them", () => {
  expect([kinds, timings]).toEqual([enquiryKinds, enquiryTimings]);
});

test("sends what the service reads; what was left empty, and a conversation that was not ticked, stay here", () => {
  const body = bodyOf(entered, around);
  expect(enquiryForm.parse(body)).toEqual({
    submission: entered.submission,
    channel: "widget",
    kind: "consultation",
    need: "租一间厂房",
    name: "示例人",
    phone: "+86 139 0000 0000",
    area: "3000平方米",
    language: "zh-Hans",
    consent: true,
    notice: "2026-11-22",
  });
  const along = enquiryForm.parse(bodyOf({ ...entered, withTranscript: true }, around));
  expect(along.transcript).toEqual([
    { role: "user", text: "第1问" },
    { role: "assistant", text: "答一。[1]" },
  ]);
});

test("of a long conversation the newest exchanges go along, as many as the service takes", () => {
  const long = Array.from({ length: 60 }, (_, at) => exchange(at, "字".repeat(400)));
  const turns = transcriptOf(long);
  expect(turns.at(-2)?.text).toBe("第59问");
  expect(enquiryForm.shape.transcript.parse(turns)).toEqual(turns);
  expect(
    transcriptOf([exchange(1, "字".repeat(9_000)), exchange(2, "短")]).map(({ text }) => text.length),
  ).toEqual([3, 6_000, 3, 1]);
});

test("no field takes more than the service does", () => {
  const texts = Object.fromEntries(
    Object.entries(most).map(([field, length]) => [field, "a".repeat(length)]),
  );
  const fitting = { ...texts, kind: "park", timing: "month", country: "CN" };
  const body = bodyOf({ ...freshDraft(""), ...fitting }, around);
  expect(enquiryForm.safeParse(body).error?.issues ?? []).toEqual([]);
});

test("tells what is missing before anything is sent, and finds the fields that the service names", () => {
  expect(faultsOf(freshDraft(""))).toEqual({
    need: "required",
    name: "required",
    phone: "no-contact",
    consent: "no-consent",
  });
  expect(faultsOf(entered)).toEqual({});
  expect(faultsOf({ ...entered, email: "someone", need: "字".repeat(2_001) })).toEqual({
    email: "email",
    need: "too-long",
  });
  expect(faultsAt(["#/phone", "#/area", "#/transcript/0", "#/__proto__"])).toEqual({
    phone: "phone",
    area: "refused",
  });
});

test("a form that is opened again goes on where it was; own words are never replaced", () => {
  const begun = resumed(null, "最低工资？");
  expect(begun).toMatchObject({ draft: { need: "最低工资？" } });
  if (!("draft" in begun)) throw new Error("A fresh form is no receipt.");
  expect(resumed(begun, "电价？")).toMatchObject({ draft: { need: "电价？" } });
  const own = { ...begun, draft: { ...begun.draft, need: "我自己的话", name: "示例人" } };
  expect(resumed(own, "电价？")).toBe(own);
  const receipt = { receipt: { reference: "ZJ-1", office: "", dueAt: null, status: null } };
  expect(resumed(receipt, "")).toBe(receipt);
  expect(resumed(receipt, "电价？")).toMatchObject({ draft: { need: "电价？", name: "" } });
});
