import type { AnyRecord, RecordKind } from "../../knowledge/knowledge.ts";
import { RECORD_KINDS } from "../../knowledge/knowledge.ts";
import { namesOf } from "../../knowledge/linked-names.ts";
import { type Citing, citing } from "../../knowledge/present.ts";
import type { Source } from "../../knowledge/stated.ts";
import type { Corpus, ToTraditional } from "../../ports.ts";
import { foldText } from "../../text/fold.ts";
import type { Question } from "../../understand/question.ts";
import type { Locale } from "../answer.ts";
import { inScript } from "../dress.ts";
import { markdownCell } from "../markdown-text.ts";
import { supportedText } from "./supported-text.ts";
import type { ShownView } from "./view-text.ts";
import { type Words, wordsIn } from "./words.ts";

const COMPARES =
  /各(?:是|自|有|做|干|管)|分别|区别|差别|差异|不同|不一样|对比|比较(?![高低大小多少好快慢长短难易贵])|对照|一回事|同一个|哪个.+哪个|哪家.+哪家|compare|differ|versus|\bvs\b|the same as|respectively|違い|比べ|차이|비교/;
/** What is counted, dated or measured is told by sentences. */
const BY_SENTENCE =
  /多少|几|什么时候|何时|多[大高长远久快]|[更最]|哪个.{0,6}(?:大|高|多|快|早|长|先|低|少|慢)|谁.{0,4}(?:大|高|多|快|早|长|先|低|少|慢)|\bwhen\b|how (?:much|many|large|big|long|far|fast)|\b(?:more|less|higher|lower|larger|faster|earlier|first)\b|%/;
const MOST_SIDES = 4;
const MOST_PARTS = 3;

/** Kinds of record that are compared field by field; parks have a comparison of their own. */
const KINDS: readonly RecordKind[] = RECORD_KINDS.options.filter((kind) => kind !== "parks");

/** Records that a question sets side by side, in its order, by id; null where it sets no two. */
export function askedRecords(question: Question, corpus: Corpus): readonly string[] | null {
  const { folded, asked } = question;
  if (!COMPARES.test(folded) || BY_SENTENCE.test(folded) || asked.kind === "figure" || asked.kind === "time")
    return null;
  const ids = new Set(question.terms.flatMap(({ entity }) => (entity ? [entity.id] : [])));
  const named = recordsOf(corpus).flatMap((record) => {
    const place = placeOf(record, folded, ids);
    return place ? [{ record, ...place }] : [];
  });
  // A name inside a longer one is not meant; of one place the first record is.
  const apart = named.filter(
    (one, at) =>
      !named.some(
        (other, place) =>
          other !== one &&
          other.start <= one.start &&
          one.end <= other.end &&
          (other.end - other.start > one.end - one.start || place < at),
      ),
  );
  if (apart.length < 2 || apart.length > MOST_SIDES) return null;
  return apart.sort((a, b) => a.start - b.start).map(({ record }) => record.id);
}

function placeOf(
  record: AnyRecord,
  folded: string,
  ids: ReadonlySet<string>,
): { start: number; end: number } | null {
  const forms = [record.name, record.nameEn, ...record.aliases].map(foldText);
  const held = forms
    .filter((form) => form.length > (ids.has(record.id) ? 1 : 2))
    .map((form) => ({ start: wordAt(folded, form), length: form.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => b.length - a.length)[0];
  return held ? { start: held.start, end: held.start + held.length } : null;
}

/** Where a name first stands by itself, not inside a Latin word; −1 where it does not. */
function wordAt(folded: string, form: string): number {
  const isLatin = (character: string | undefined): boolean => /[a-z0-9]/.test(character ?? "");
  for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) {
    const end = at + form.length;
    const opens = isLatin(form[0]) && isLatin(folded[at - 1]);
    const goesOn = isLatin(form.at(-1)) && isLatin(folded[end]);
    if (!opens && !goesOn) return at;
  }
  return -1;
}

const ROWS: ReadonlyArray<[fields: readonly string[], label: Words]> = [
  [["park", "district", "within"], { zh: "所在地", en: "Where", ja: "所在地", ko: "위치" }],
  [
    ["offers", "does", "positioning", "uses", "scale"],
    { zh: "做什么", en: "What it is for", ja: "内容", ko: "내용" },
  ],
  [["beneficiaries", "users"], { zh: "面向谁", en: "For whom", ja: "対象", ko: "대상" }],
  [["conditions"], { zh: "条件", en: "Conditions", ja: "条件", ko: "조건" }],
  [
    ["amount", "investment", "area", "units"],
    { zh: "额度或规模", en: "Amount or size", ja: "金額・規模", ko: "금액·규모" },
  ],
  [["operators", "developer", "companies"], { zh: "由谁办", en: "Run by", ja: "運営", ko: "운영" }],
  [
    ["response", "validity", "actual", "nextStep"],
    { zh: "时效与进展", en: "Response and progress", ja: "対応・進捗", ko: "대응·진행" },
  ],
];
const OTHER: Words = { zh: "其他", en: "Also", ja: "その他", ko: "기타" };

function recordsOf({ knowledge }: Corpus): AnyRecord[] {
  return KINDS.flatMap((kind): readonly AnyRecord[] => knowledge[kind]);
}

interface Told {
  value: string;
  en: string;
  source: Source;
}

/** The records side by side, a row a field that at least one of them states; null where none does. */
export function recordsCompared(
  ids: readonly string[],
  corpus: Corpus,
  locale: Locale,
  toTraditional: ToTraditional,
): ShownView | null {
  const all = recordsOf(corpus);
  const records = ids.flatMap((id) => all.find((one) => one.id === id) ?? []);
  const script = (text: string): string => inScript(text, locale, "zh-Hans", toTraditional);
  const cites = citing(corpus);
  const names = records.map(({ name, nameEn, named }) => {
    const number = cites.number(named);
    return `${markdownCell(locale === "en" ? nameEn : script(name))}${number > 0 ? `[${number}]` : ""}`;
  });
  const rows = ROWS.flatMap(([fields, label]) => {
    const cells = records.map((record) => cellOf(statedIn(record, fields, corpus), cites, locale, script));
    return cells.some((cell) => cell !== NOTHING) ? [[script(wordsIn(label, locale)), ...cells]] : [];
  });
  if (rows.length === 0) {
    const cells = records.map(({ notes }) =>
      cellOf(
        notes.map((note) => ({ value: note.value, en: note.en, source: note })),
        cites,
        locale,
        script,
      ),
    );
    if (cells.every((cell) => cell === NOTHING)) return null;
    rows.push([script(wordsIn(OTHER, locale)), ...cells]);
  }
  const table = [["", ...names], ["---", ...names.map(() => "---")], ...rows].map(
    (row) => `| ${row.join(" | ")} |`,
  );
  return { text: table.join("\n"), citations: [...cites.citations] };
}

/** Where no article speaks. */
const NOTHING = "—";

function cellOf(
  told: readonly Told[],
  cites: Citing,
  locale: Locale,
  script: (text: string) => string,
): string {
  const parts = told.slice(0, MOST_PARTS).flatMap((one) => {
    const text = supportedText(one, one.source.quote, locale);
    // What is not shown is not cited either.
    const number = text === null ? 0 : cites.number(one.source);
    return text !== null && number > 0 ? [`${markdownCell(script(text))}[${number}]`] : [];
  });
  return parts.length > 0 ? parts.join(locale === "en" ? "; " : script("；")) : NOTHING;
}

/** What a record states in some of its fields, a link by the name of what it leads to. */
function statedIn(record: AnyRecord, fields: readonly string[], corpus: Corpus): Told[] {
  const values = new Map<string, unknown>(Object.entries(record));
  return fields.flatMap((field) => {
    const held = values.get(field);
    return (Array.isArray(held) ? held : [held]).flatMap((one: unknown) => told(one, corpus));
  });
}

function told(one: unknown, corpus: Corpus): Told[] {
  if (typeof one !== "object" || one === null || !("value" in one) || typeof one.value !== "string")
    return [];
  if (
    !("article" in one) ||
    typeof one.article !== "string" ||
    !("quote" in one) ||
    typeof one.quote !== "string"
  )
    return [];
  const source: Source = { article: one.article, quote: one.quote };
  if ("en" in one && typeof one.en === "string") return [{ value: one.value, en: one.en, source }];
  if ("unit" in one && typeof one.unit === "string") {
    const written = `${one.value}${one.unit}`;
    return [{ value: written, en: written, source }];
  }
  const { name, nameEn } = namesOf(corpus, one.value);
  return name === one.value ? [] : [{ value: name, en: nameEn, source }];
}
