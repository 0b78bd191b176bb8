import type { ToTraditional } from "../../ports.ts";
import { squeeze } from "../../text/squeeze.ts";
import { stem } from "../../text/stem.ts";
import type { Citation } from "../answer.ts";
import { holdsAsked } from "./asked.ts";
import { faultIn, type Grounds, type SentenceFault } from "./check.ts";
import { readSentence, type Sentence } from "./sentences.ts";
import { overlap, type Source } from "./source.ts";

/** An answer in the making: sentences are taken in, and pieces of text come out once what was asked for is there. */
export interface Draft {
  /** The pieces that may be sent now: none while what was asked for is missing, then all sentences so far, then each. */
  take(raw: string): string[];
  /** Whether what was asked for is there. */
  ready(): boolean;
  /** The sources used so far, numbered as in the text. */
  citations(): Citation[];
  /** How many sentences were given or wait to be. */
  kept(): number;
  /** Why sentences were left out, in order. */
  faults(): readonly SentenceFault[];
}

/** `required`: the quotations of the answer that stands without a model; a written answer stands on all of them. */
export function draftOf(
  grounds: Grounds,
  required: readonly Citation[],
  toTraditional: ToTraditional,
): Draft {
  const kept: Sentence[] = [];
  const faults: SentenceFault[] = [];
  const numbers = new Map<number, number>();
  let sent = 0;

  const isReady = (): boolean =>
    required.every((citation) =>
      kept.some(
        (sentence) =>
          holdsAsked(sentence, citation.quote, grounds.question, grounds.locale === "en") &&
          citedBy(sentence, grounds.sources).some((source) => overlap(source.citation, citation)),
      ),
    ) && listsAll(kept, grounds, required);

  const pieceOf = (sentence: Sentence, at: number): string => {
    const { locale } = grounds;
    const markers = sentence.markers.map((marker) => {
      const number = numbers.get(marker) ?? numbers.size + 1;
      numbers.set(marker, number);
      return `[${number}]`;
    });
    const text = locale === "zh-Hant" ? toTraditional(sentence.text) : sentence.text;
    const before = kept[at - 1];
    const gap = before === undefined ? "" : before.item || sentence.item ? "\n" : locale === "en" ? " " : "";
    return `${gap}${sentence.item ? "- " : ""}${closed(text, locale === "en")}${locale === "en" ? " " : ""}${markers.join("")}`;
  };

  return {
    take(raw) {
      const sentence = readSentence(raw);
      if (sentence.text === "" && sentence.markers.length === 0) return [];
      const fault = faultIn(sentence, grounds);
      if (fault !== null) faults.push(fault);
      else if (!kept.some(({ text }) => text === sentence.text)) kept.push(sentence);
      if (sent === 0 && !isReady()) return [];
      const pieces = kept.slice(sent).map((one, at) => pieceOf(one, sent + at));
      sent = kept.length;
      return pieces;
    },
    ready: () => sent > 0,
    citations: () =>
      grounds.sources
        .flatMap(({ citation }) => {
          const index = numbers.get(citation.index);
          return index === undefined ? [] : [{ ...citation, index }];
        })
        .sort((a, b) => a.index - b.index),
    kept: () => kept.length,
    faults: () => faults,
  };
}

function citedBy({ markers }: Sentence, sources: readonly Source[]): Source[] {
  return sources.filter(({ citation }) => markers.includes(citation.index));
}

const ENUMERATION = /[^，,；;。：:、]+(?:、[^，,；;。：:、]+)+/g;
/** So many of the words of the English of a list. */
const LISTED = 0.7;

/** Where a list is asked for, whether nothing that the required quotations enumerate is left out. */
function listsAll(
  kept: readonly Sentence[],
  { question, sources, locale }: Grounds,
  required: readonly Citation[],
): boolean {
  if (question.asked.kind !== "list") return true;
  const text = kept.map((sentence) => sentence.text).join("\n");
  if (locale !== "en") {
    const said = squeeze(text);
    return required.every(({ quote }) => enumerated(squeeze(quote)).every((item) => said.includes(item)));
  }
  const said = new Set(wordsOf(text));
  const words = sources
    .filter(({ citation }) => required.some((one) => overlap(one, citation)))
    .flatMap(({ english }) => wordsOf(english?.text ?? ""));
  return words.filter((word) => said.has(word)).length >= LISTED * words.length;
}

/** The items between the marks of an enumeration; of the first and last, which run on, the two characters at the mark. */
function enumerated(quote: string): string[] {
  return (quote.match(ENUMERATION) ?? []).flatMap((run) => {
    const items = run.split("、");
    return items.map((item, at) =>
      at === 0 ? item.slice(-2) : at === items.length - 1 ? item.slice(0, 2) : item,
    );
  });
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map(stem);
}

function closed(text: string, english: boolean): string {
  if (/[。！？!?.…][”’」』"')）]*$/.test(text)) return text;
  return `${text.replace(/[，,、；;：:]$/, "")}${english ? "." : "。"}`;
}
