import { type Folded, fold, foldText, originalSpan } from "../text/fold.ts";
import { convert, type Unit } from "../text/quantities.ts";
import { type ConversionAsked, type Quantity, quantitiesIn } from "../understand/conversion.ts";
import type { Citation, Locale } from "./answer.ts";
import type { Candidate, FoundPassage } from "./candidates.ts";
import { citationOf } from "./citation-of.ts";
import type { Statement } from "./verify.ts";

/** A figure of a quotation in another unit; everything in it can be computed again from the quotation. */
export interface Derived {
  locale: Locale;
  to: Unit;
}

/** At most so many figures of one quotation are converted. */
const MOST = 3;
/** A longer run before the figure is not repeated in front of the conversion. */
const LONGEST_LEAD = 50;
/** A shorter one names nobody. */
const SHORTEST_LEAD = 6;
/** A sentence up to this many UTF-16 units is cited whole. */
const SHORT = 120;

/**
 * The figure that answers, in the unit asked for. Where the question gives the figure, the sentence of the articles that holds
 * it is cited; a figure that no article holds is not converted. Empty where nothing can be converted.
 */
export function convertedStatements(
  { to, of }: ConversionAsked,
  statements: readonly Statement[],
  found: readonly FoundPassage[],
  locale: Locale,
): Statement[] {
  const citations = of ? holding(of, found) : statements.flatMap((statement) => statement.citations);
  for (const citation of citations) {
    const text = derivedText(citation, { locale, to }, of);
    if (text !== null) return [{ text, citations: [citation], derived: { locale, to } }];
  }
  return [];
}

/** The clauses of the passages found that hold a figure, the best passage's first. */
function holding(of: Quantity, found: readonly FoundPassage[]): Citation[] {
  return found.flatMap(({ surroundings }) =>
    surroundings.sentences.flatMap((candidate) => clauseWith(of, candidate)),
  );
}

const CUT = /[，,；;：:。！？]/;

function clauseWith(of: Quantity, candidate: Candidate): Citation[] {
  const { article } = candidate.surroundings;
  const raw = article.body.slice(candidate.start, candidate.end);
  const folded = fold(raw);
  const same = quantitiesIn(folded.text).find((quantity) => isSame(quantity, of));
  if (!same) return [];
  const numbering = /^[一二三四五六七八九十]{1,3}、\s*/.exec(raw)?.[0].length ?? 0;
  if (raw.length <= SHORT)
    return [citationOf(candidate.surroundings, candidate.start + numbering, candidate.end)];
  const [from, until] = originalSpan(folded, same.start, same.end);
  let start = from;
  while (start > 0 && !CUT.test(raw.charAt(start - 1))) start--;
  let end = until;
  while (end < raw.length && !CUT.test(raw.charAt(end))) end++;
  return [citationOf(candidate.surroundings, candidate.start + start, candidate.start + end)];
}

function isSame(a: Quantity, b: Quantity): boolean {
  return convert(a.value, a.unit, b.unit)?.value === b.value;
}

/** Every sentence that a quotation may give: all its figures converted, or one of them. */
export function derivedTexts(citation: Pick<Citation, "quote">, derived: Derived): string[] {
  const quantities = quantitiesIn(foldText(citation.quote));
  return [null, ...quantities].flatMap((only) => derivedText(citation, derived, only) ?? []);
}

/** 约, 近 and the like before a figure hold for it in any unit. */
const ROUGHLY = /(约|近|超|超过|逾|不足|突破|至少|最高|达|达到)$/;
const QUALIFIER: Readonly<Record<string, Record<Locale, string>>> = {
  约: { "zh-Hans": "约", "zh-Hant": "約", en: "about ", ja: "約", ko: "약 " },
  近: { "zh-Hans": "近", "zh-Hant": "近", en: "nearly ", ja: "ほぼ", ko: "거의 " },
  超: { "zh-Hans": "超", "zh-Hant": "超", en: "over ", ja: "超", ko: "초과 " },
};
const ALSO: Readonly<Record<string, string>> = { 超过: "超", 逾: "超", 突破: "超" };

/**
 * The figures of a quotation in another unit, as a sentence of the language; null where none can be converted. Computed from the
 * quotation alone, so that verification can compute it again.
 * @param only the one figure to convert; all of the dimension otherwise.
 */
function derivedText(
  { quote }: Pick<Citation, "quote">,
  { locale, to }: Derived,
  only: Quantity | null = null,
): string | null {
  const folded = fold(quote);
  const lines = quantitiesIn(folded.text)
    .filter((quantity) => only === null || isSame(quantity, only))
    .flatMap(({ value, unit, start, end }) => {
      const result = unit === to ? null : convert(value, unit, to);
      if (result === null) return [];
      const before = ROUGHLY.exec(folded.text.slice(Math.max(0, start - 3), start))?.[1] ?? "";
      const kept = QUALIFIER[ALSO[before] ?? before]?.[locale] ?? "";
      const rounded = QUALIFIER["约"]?.[locale] ?? "";
      const [, stop] = originalSpan(folded, start, end);
      return [{ value, unit, start, stop, kept, result: result.value, near: result.exact ? kept : rounded }];
    })
    .slice(0, MOST);
  const first = lines[0];
  if (first === undefined) return null;
  const lead = lines.length === 1 ? leadOf(quote, folded, first.start, first.stop, locale) : "";
  const said = lines.map(({ value, unit, kept, near, result }) => {
    const from = lead === "" ? `${kept}${value}${spaced(unit, locale)}` : lead;
    return PAIR[locale](from, `${near}${result}${spaced(to, locale)}`);
  });
  return SENTENCE[locale](said);
}

function spaced(unit: Unit, locale: Locale): string {
  if (locale === "zh-Hans") return unit.zh;
  if (locale === "zh-Hant") return TRADITIONAL[unit.zh] ?? unit.zh;
  return locale === "en" || locale === "ko" ? ` ${unit[locale]}` : unit.ja;
}

const TRADITIONAL: Readonly<Record<string, string>> = {
  亩: "畝",
  万亩: "萬畝",
  公顷: "公頃",
  万公顷: "萬公頃",
  万平方米: "萬平方米",
  万元: "萬元",
  "个百万元（million yuan）": "個百萬元（million yuan）",
  亿元: "億元",
  "个十亿元（billion yuan）": "個十億元（billion yuan）",
};

const PAIR: Record<Locale, (from: string, to: string) => string> = {
  "zh-Hans": (from, to) => `${from}换算为${to}`,
  "zh-Hant": (from, to) => `${from}換算為${to}`,
  en: (from, to) => `${from}, converted, is ${to}`,
  ja: (from, to) => `${from}は換算で${to}`,
  ko: (from, to) => `${from}을(를) 환산하면 ${to}`,
};

const SENTENCE: Record<Locale, (said: readonly string[]) => string> = {
  "zh-Hans": (said) => `${said.join("；")}。`,
  "zh-Hant": (said) => `${said.join("；")}。`,
  en: (said) => `${said.join("; ")}.`.replace(/^./, (first) => first.toUpperCase()),
  ja: (said) => `${said.join("、")}です。`,
  ko: (said) => `${said.join(", ")}입니다.`,
};

/** What the quotation says up to its figure, where that is short and of the reader's script: whose figure it is. */
function leadOf(quote: string, { text }: Folded, start: number, stop: number, locale: Locale): string {
  const until = quote.slice(0, stop);
  const cut = Math.max(...["，", ",", "；", ";"].map((mark) => until.lastIndexOf(mark, stop - 2)));
  const said = until.length <= LONGEST_LEAD ? until : until.slice(cut + 1);
  const before = start - (until.length - said.length);
  if (locale !== "zh-Hans" || said.length > LONGEST_LEAD || before < SHORTEST_LEAD) return "";
  // Traditional text and line breaks are not repeated as they are.
  return text.startsWith(until.toLowerCase()) && !/\s/.test(said) ? `${said}，` : "";
}
