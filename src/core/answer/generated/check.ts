import type { Corpus } from "../../ports.ts";
import { foldText } from "../../text/fold.ts";
import { squeeze } from "../../text/squeeze.ts";
import { overlaps } from "../../understand/period.ts";
import type { Question } from "../../understand/question.ts";
import type { Entities } from "../mentions.ts";
import { addressesMachine } from "../to-machines.ts";
import { faultsOf } from "../verify.ts";
import { misbound } from "./binding.ts";
import { supportsFigures, supportsNames } from "./figures.ts";
import { leaksPrompt, type WritingLocale } from "./prompt.ts";
import { type Reading, readChinese, readEnglish } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import type { Source } from "./source.ts";
import { speaksOfAnother } from "./subject.ts";
import { foreignWords, losesLimit } from "./wording.ts";

/** Why a sentence of a model is not given. */
export type SentenceFault =
  | "uncited"
  | "unknown-source"
  | "too-long"
  | "wrong-language"
  | "leak"
  | "unsupported-figure"
  | "unsupported-name"
  | "unsupported-words"
  | "lost-limit"
  | "other-subject"
  | "other-period"
  | "other-measure";

/** What sentences are held against. */
export interface Grounds {
  locale: WritingLocale;
  question: Question;
  sources: readonly Source[];
  corpus: Corpus;
  entities: Entities;
}

const LONGEST = 500;

/**
 * What is wrong with a sentence of a model, or null where it may be given: it names its sources, and they hold its figures with
 * their units, its names, its words and what limits them, for the same subject, period and measure, and for those asked about.
 */
export function faultIn(sentence: Sentence, grounds: Grounds): SentenceFault | null {
  const { text, markers } = sentence;
  if (markers.length === 0) return "uncited";
  const cited = grounds.sources.filter(({ citation }) => markers.includes(citation.index));
  if (cited.length < markers.length) return "unknown-source";
  if (text === "" || text.length > LONGEST) return "too-long";
  if (!inLanguage(text, grounds.locale)) return "wrong-language";
  if (leaksPrompt(text) || addressesMachine(text)) return "leak";
  return grounds.locale === "en" ? englishFault(text, cited, grounds) : chineseFault(text, cited, grounds);
}

function chineseFault(text: string, cited: readonly Source[], grounds: Grounds): SentenceFault | null {
  const { corpus, entities } = grounds;
  const around = cited.map(({ citation, heading }) => squeeze(`${citation.title}\n${heading}`)).join("\n");
  const faults = faultsOf({ text, citations: cited.map(({ citation }) => citation) }, corpus);
  for (const fault of faults) {
    if (fault.code === "unsupported-name") {
      // Whose park it is, may be said by the article's headings.
      if (!around.includes(fault.name)) return "unsupported-name";
    } else return "unsupported-figure";
  }
  const sentence = readChinese(text, entities);
  const quotes = cited.map(({ citation }) => readChinese(citation.quote, entities));
  const wide = cited.map(({ citation, heading }) =>
    readChinese(`${citation.quote}\n${heading}\n${citation.title}`, entities),
  );
  return sharedFault(sentence, quotes, wide, cited, grounds);
}

function englishFault(text: string, cited: readonly Source[], grounds: Grounds): SentenceFault | null {
  const { entities } = grounds;
  const rendered = cited.flatMap(({ english }) => (english === null ? [] : [english]));
  if (rendered.length < cited.length) return "unsupported-words";
  const sentence = readEnglish(text, entities);
  const quotes = rendered.map((english) => readEnglish(english.text, entities));
  const wide = rendered.map((english) => readEnglish(`${english.text}\n${english.title}`, entities));
  if (!supportsNames(sentence, wide)) return "unsupported-name";
  return sharedFault(sentence, quotes, wide, cited, grounds);
}

function sharedFault(
  sentence: Reading,
  quotes: readonly Reading[],
  wide: readonly Reading[],
  cited: readonly Source[],
  grounds: Grounds,
): SentenceFault | null {
  if (!supportsFigures(sentence, quotes, cited)) return "unsupported-figure";
  if (foreignWords(sentence, wide).length > 0) return "unsupported-words";
  for (const quote of quotes) {
    if (losesLimit(sentence, quote)) return "lost-limit";
    const bound = misbound(sentence, quote);
    if (bound !== null) return bound === "measure" ? "other-measure" : `other-${bound}`;
  }
  if (speaksOfAnother(sentence, wide, grounds.question)) return "other-subject";
  return inPeriod(sentence, quotes, cited, grounds.question) ? null : "other-period";
}

/** Whether a sentence is about a time that was asked about, by its own dates, its quotation's or its article's. */
function inPeriod(
  sentence: Reading,
  quotes: readonly Reading[],
  cited: readonly Source[],
  { periods: asked }: Question,
): boolean {
  if (asked.length === 0) return true;
  const quoted = quotes.flatMap(({ periods }) => periods);
  const articles = cited.flatMap(({ about }) => (about === null ? [] : [about]));
  const told = [sentence.periods, quoted, articles].find((some) => some.length > 0) ?? [];
  return told.length === 0 || told.some((one) => asked.some((period) => overlaps(one, period)));
}

const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;
const OTHER = /[\u3041-\u30ff\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}]/u;

function inLanguage(text: string, locale: WritingLocale): boolean {
  const han = text.match(HAN)?.length ?? 0;
  const latin = text.match(LATIN)?.length ?? 0;
  if (OTHER.test(text)) return false;
  if (locale === "en") return han === 0 && latin > 0;
  // The other Chinese script is put into the asked one; a sentence of Latin letters is not Chinese.
  return han > 0 && latin <= Math.max(12, 2 * han) && foldText(text) !== "";
}
