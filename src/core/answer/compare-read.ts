import type { Entity } from "../lexicon.ts";
import { findPeriods } from "../understand/period.ts";
import { type Piece, segment } from "../understand/segment.ts";
import { groupSuggested } from "../understand/unit-group.ts";
import type { Vocabulary } from "../understand/vocabulary.ts";
import type { Locale } from "./answer.ts";
import { chineseAsk, foreignAsk, metricBefore, spaced } from "./compare-ask.ts";
import { type Cues, cuesOf } from "./compare-cues.ts";
import { COLON, HOW_MUCH, howMany, lookedUp, MOST_SIDES } from "./compare-lookup.ts";
import { type Order, orderAsked } from "./compare-order.ts";

/** One side of a comparison; texts are folded. */
export interface Side {
  /** Its own words. */
  own: string;
  /** The question of this side alone. */
  asks: string;
}

/** A question that sets things side by side, taken apart. */
export interface Comparison {
  sides: readonly Side[];
  /** What is compared of each, in the question's words; "" where the sides themselves say it. */
  metric: string;
  /** What the sides have in common: a place, a period; "" for nothing. */
  shared: string;
  order: Order | null;
}

const END = /[?？。.!！,，\s]+$/;

/** Takes a folded question apart into the sides it compares; null where it compares nothing. */
export function readComparison(folded: string, locale: Locale, vocabulary: Vocabulary): Comparison | null {
  const lang = locale === "zh-Hans" || locale === "zh-Hant" ? "zh" : locale;
  const cues = cuesOf(lang);
  const whole = folded.replace(END, "").trim();
  const looked = lang === "zh" ? lookedUp(whole) : null;
  if (looked) return looked;
  const opening = lang === "en" ? /^((?:for|in|at|within) [^,:]+),? (?=compare)/.exec(whole) : null;
  const ordered = whole.slice(opening?.[0].length ?? 0);
  const lead = cues.lead.exec(ordered)?.[0] ?? "";
  const rest = ordered.slice(lead.length).trim();
  const colon = lead === "" ? null : COLON.exec(rest);
  const tailed = colon?.[2] ?? rest;
  const read = (text: string): Piece[] => (lang === "zh" ? segment(text, vocabulary) : []);
  const joined = joins(tailed, cues, read(tailed));
  const tail = tailAfter(tailed, joined[0]?.end ?? 1, cues);
  const body = tail ? tailed.slice(0, tail.index).replace(END, "") : tailed;
  const end = tail ? tailed.slice(tail.index) : "";
  const inBody = joined.filter((join) => join.end < body.length);
  if (lead === "" && !tail && !inBody.some(({ strong }) => strong)) return null;
  const parts = inBody.length > 0 ? cut(body, ofSides(body, inBody, read)) : listed(body, read(body));
  const order = orderAsked(lang === "en" ? `${lead} ${end}` : end, lang === "zh");
  const bare = lang === "zh" && order !== null && chineseAsk("", end, order, []).metric === "";
  const taken = bare ? measured(predicateOf(parts, cues, lang, read)) : predicateOf(parts, cues, lang, read);
  const sides = taken.sides.map((side) => side.replace(END, "").trim());
  if (sides.length < 2 || sides.length > MOST_SIDES || sides.some((side) => side.length < 2)) return null;
  if (sides.some((side) => EARLIER.test(side))) return null;
  const { shared, own } = lang === "zh" ? sharedBy(withHead(sides), read) : { shared: "", own: sides };
  const before = [opening?.[1], colon?.[1], taken.before].filter((text) => text).join(" ");
  const asked =
    lang === "zh"
      ? chineseAsk(taken.metric, end, order, sides)
      : foreignAsk(taken.metric, lead, end.replace(cues.tail, ""), order, lang);
  return {
    sides: own.map((side) => ({
      own: side,
      asks: spaced(
        lang === "zh" && HOW_MUCH.test(asked.text) && howMany(side) !== `${side}是多少`
          ? [before, shared, howMany(side)]
          : [before, shared, side, asked.text],
        lang === "zh" || lang === "ja" ? "" : " ",
      ),
    })),
    metric: asked.metric.length < 2 ? metricBefore(colon?.[1] ?? taken.before) : asked.metric,
    shared,
    order,
  };
}

interface Join extends Place {
  strong: boolean;
}

/** Where sides are joined, left to right: the strong places alone where there are any. */
function joins(text: string, { strong, weak }: Cues, pieces: readonly Piece[]): Join[] {
  const found = places(text, strong).map((place) => ({ ...place, strong: true }));
  // In Chinese only a word by itself joins: 同比 and 合同 do not.
  const apart = ({ start, end }: Place): boolean =>
    pieces.length === 0 ||
    text.slice(start, end) === "、" ||
    pieces.some((piece) => piece.start === start && piece.text.length === end - start);
  const plain = weak.map((pattern) => places(text, pattern).filter(apart)).find((some) => some.length > 0);
  // 甲与乙对比 is joined by 与, and ends with what else might join.
  if (
    found.length > 0 &&
    !(
      plain?.[0] &&
      /对比|相比/.test(text.slice(found[0]?.start, found[0]?.end)) &&
      plain[0].start < (found[0]?.start ?? 0)
    )
  )
    return found;
  return (plain ?? []).map((place) => ({ ...place, strong: false }));
}

interface Place {
  start: number;
  end: number;
}

function places(text: string, pattern: RegExp): Place[] {
  return Array.from(
    text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`)),
    ({ index, 0: match }) => ({
      start: index,
      end: index + match.length,
    }),
  );
}

function tailAfter(text: string, from: number, { tail }: Cues): { index: number } | null {
  const match = tail.exec(text.slice(from));
  return match ? { index: from + match.index } : null;
}

function cut(body: string, joined: readonly Join[]): string[] {
  const edges = [0, ...joined.flatMap(({ start, end }) => [start, end]), body.length];
  return Array.from({ length: joined.length + 1 }, (_, at) =>
    body.slice(edges[2 * at], edges[2 * at + 1]).trim(),
  );
}

/**
 * The joins between the sides, where those are followed by several things to compare of them: behind places (甲园和乙园
 * 面积、产值), or behind the one 的 (甲和乙的面积、产值).
 */
function ofSides(body: string, joined: readonly Join[], read: (text: string) => Piece[]): readonly Join[] {
  const parts = cut(body, joined);
  const places = parts.findIndex((part) => !read(part).slice(0, 1).some(isPlace));
  if (places > 1) return joined.slice(0, places - 1);
  const owning = parts.flatMap((part, at) => (/.的./.test(part) ? [at] : []));
  const [only = 0] = owning;
  return owning.length === 1 && only > 0 && only < parts.length - 1 ? joined.slice(0, only) : joined;
}

/** Names set side by side with nothing but spaces between, and what follows them as part of the last. */
function listed(body: string, pieces: readonly Piece[]): string[] {
  const words = body.split(/\s+/);
  const isName = (word: string): boolean =>
    pieces.some(({ text, meaning }) => word.startsWith(text) && meaning?.entity !== undefined);
  const names = words.findIndex((word) => !isName(word));
  const count = names < 0 ? words.length : names;
  if (count < 2) return [];
  return [...words.slice(0, count - 1), words.slice(count - 1).join(" ")];
}

interface Taken {
  sides: string[];
  metric: string;
  before: string;
}

/** What the last side says for all of them (新区和高新区的面积), or the first one (the area of A and B), is taken off. */
function predicateOf(
  parts: readonly string[],
  { of, before }: Cues,
  lang: string,
  read: (text: string) => Piece[],
): Taken {
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  const others = parts.slice(0, -1);
  const told = (side: string, metric: string): Taken => ({
    sides: [...others, side.replace(/的$/, (end) => (/的$/.test(first) ? end : ""))],
    metric: metric.replace(/^的/, ""),
    before: "",
  });
  const gap = lang === "zh" || lang === "ja" ? /[\s,，]+/.exec(last) : null;
  if (gap) return told(last.slice(0, gap.index), last.slice(gap.index + gap[0].length));
  const timed = read(last).findIndex(({ text }) => !TIME.test(text));
  if (timed > 0 && TIME.test(read(first).at(-1)?.text ?? "")) {
    const at = read(last)[timed]?.start ?? 0;
    return told(last.slice(0, at), last.slice(at));
  }
  const [name] = read(last);
  const firstName = read(first).at(-1);
  if (name && isPlace(name) && name.start === 0) {
    const behind = last.slice(name.text.length);
    const measured = groupSuggested(behind) !== null && groupSuggested(first) === null;
    if (measured || (firstName && isPlace(firstName))) return told(last.slice(0, name.text.length), behind);
  }
  const split = of?.exec(last);
  if (split && split.index > 0 && !of?.test(first))
    return told(last.slice(0, split.index), last.slice(split.index + split[0].length));
  const opened = before?.exec(first)?.[1];
  if (opened && !before?.test(last))
    return { sides: [first.slice(opened.length), ...parts.slice(1)], metric: "", before: opened };
  return { sides: [...parts], metric: "", before: "" };
}

const MEASURE =
  /(?:[一-鿿]{2}(?:率|额|量|数)|面积|[增涨降]速|[增涨]幅|占比|比例|规模|进度|产值|收入|投资|价格|租金|长度|时间)$/;

/** Where the end only asks which (哪个高), the last side may end with what is measured of all (甲和乙完成率哪个高). */
function measured(taken: Taken): Taken {
  const last = taken.sides.at(-1) ?? "";
  const metric = MEASURE.exec(last)?.[0] ?? "";
  const plain = taken.sides.slice(0, -1);
  if (taken.metric !== "" || metric === "" || metric === last || plain.some((side) => MEASURE.test(side)))
    return taken;
  return { ...taken, sides: [...plain, last.slice(0, -metric.length).replace(/的$/, "")], metric };
}

const PLACES = new Set<Entity["kind"]>(["city", "district", "park", "company"]);

function isPlace({ meaning }: Piece): boolean {
  return meaning?.entity !== undefined && PLACES.has(meaning.entity.kind);
}

/** What something was before is no side of its own: one sentence tells the change. */
const EARLIER = /^(?:以前|之前|过去|往年|去年|上年|从前|原来|当初|同期|预期)$/;
const TIME = /^(?:\d+|年|年度|上半年|下半年|[一二三四]季度|今年|去年|前年|月)$/;

/** What the first side begins with and the others only mean: a period, a place, the event that all are parts of. */
function sharedBy(
  sides: readonly string[],
  read: (text: string) => Piece[],
): { shared: string; own: string[] } {
  const [first = "", ...others] = sides;
  const pieces = read(first);
  const otherPieces = others.map(read);
  const most = Math.max(...otherPieces.map((side) => topics(side).length));
  const year = findPeriods(first, null)[0];
  // Beside a place stands a place, whatever its name is made of.
  const ofPlaces = otherPieces.some((side) => side.every(isPlace));
  // Beside a time stands a time: what comes before the first one's is meant of all.
  if (otherPieces.every((side) => side.every(({ text }) => TIME.test(text)))) {
    const own = pieces.find(({ text }) => TIME.test(text))?.start ?? 0;
    return { shared: first.slice(0, own).trim(), own: [first.slice(own).trim(), ...others] };
  }
  // What a space sets off before the side is no part of its name.
  const gap = first.lastIndexOf(" ") + 1;
  let from = gap;
  for (const [at, piece] of pieces.entries()) {
    if (piece.start < gap) continue;
    const next = pieces[at + 1];
    if (next === undefined || topics(pieces.slice(at + 1)).length === 0) break;
    const timed = TIME.test(piece.text) && (!/\d/.test(piece.text) || piece.start < (year?.end ?? 0));
    const placed =
      isPlace(piece) &&
      !otherPieces.some((side) => side.some(({ meaning }) => sameKind(meaning?.entity, piece)));
    const spare = !ofPlaces && isSetting(piece) && topics(pieces.slice(at + 1)).length >= most;
    if (!timed && !placed && !spare && piece.meaning?.kind !== "function") break;
    from = next.start;
  }
  return { shared: first.slice(0, from).trim(), own: [first.slice(from).trim(), ...others] };
}

const COUNTED = /^(?:.*\D)?\d+(?:[个家项名条座处场套户次位]|亿元?)$/;
const HEADED = /^\d+(?:[个家项名条座处场套户次位]|亿元?)(.+)$/;

/** What is counted on the last side, is counted on the others too where they only count (85个和44个项目). */
function withHead(sides: readonly string[]): string[] {
  const head = HEADED.exec(sides.at(-1) ?? "")?.[1] ?? "";
  return sides.map((side) => (COUNTED.test(side) ? side + head : side));
}

/** A piece that may say where or at what event all of it takes place. */
function isSetting({ text, meaning }: Piece): boolean {
  return meaning?.entity !== undefined || /^(?:园区|全市|全区|全省|我市|市里|区里|开发区)$/.test(text);
}

function sameKind(entity: Entity | undefined, { meaning }: Piece): boolean {
  return entity !== undefined && entity.kind === meaning?.entity?.kind;
}

function topics(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ text, meaning }) => meaning?.kind !== "function" && !TIME.test(text));
}
