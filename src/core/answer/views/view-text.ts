import type { ToTraditional } from "../../ports.ts";
import type { Citation, Locale } from "../answer.ts";
import { inScript } from "../dress.ts";
import { markdownText } from "../markdown-text.ts";
import { supportedText } from "./supported-text.ts";
import type { CitedView, ViewLine, ViewPart } from "./view.ts";
import { LABELS, type Words, wordsIn } from "./words.ts";

/** A view as an answer shows it. */
export interface ShownView {
  /** Markdown: a lead, then a line a record; each statement ends with its marker. */
  text: string;
  /** Numbered from the number after `before`. */
  citations: Citation[];
}

/**
 * A view in the user's language, its citations numbered on from those before it. A statement with a figure that its quotation
 * does not hold is left out: records are checked when they are built, and again here.
 */
export function viewText(
  { view, citations }: CitedView,
  locale: Locale,
  before: number,
  toTraditional: ToTraditional,
): ShownView {
  const used: Citation[] = [];
  const cite = (source: number): string => {
    const cited = citations.find(({ index }) => index === source);
    if (cited === undefined) return "";
    const at = used.findIndex(
      ({ articleId, start, end }) =>
        articleId === cited.articleId && start === cited.start && end === cited.end,
    );
    if (at < 0) used.push({ ...cited, index: before + used.length + 1 });
    return `[${before + (at < 0 ? used.length : at + 1)}]`;
  };
  const chinese = (text: string): string => inScript(text, locale, "zh-Hans", toTraditional);
  const words = (of: Words): string => chinese(wordsIn(of, locale));
  const inOwn = ({ value, en }: { value: string; en: string }): string =>
    locale === "en" ? en : chinese(value);
  const gap = locale === "en" || locale === "ko" ? ": " : "：";
  const apart = locale === "en" || locale === "ko" ? "; " : "；";
  // English sets its marker apart from the text.
  const space = locale === "en" ? " " : "";
  const said = (part: ViewPart): string[] => {
    const quote = citations.find(({ index }) => index === part.source)?.quote ?? "";
    const text = supportedText(part, quote, locale);
    if (text === null || quote === "") return [];
    const label = part.label ? `${words(part.label)}${gap}` : "";
    return [
      `${label}${markdownText(text === part.value ? chinese(text) : text)}${space}${cite(part.source)}`,
    ];
  };
  const line = (one: ViewLine): string => {
    const name = `**${markdownText(inOwn({ value: one.name, en: one.nameEn }))}**${cite(one.source)}`;
    const parts = one.parts.flatMap(said);
    const unknown = one.unknown.map(inOwn).join(locale === "en" ? ", " : "、");
    const open = unknown === "" ? [] : [`${words(LABELS.unknown)}${gap}${markdownText(unknown)}`];
    const rest = [...parts, ...open].join(apart);
    return `- ${name}${rest === "" ? "" : `${gap}${rest}`}`;
  };
  const ask = view.ask ? [`${words(LABELS.more)}${markdownText(inOwn(view.ask))}`] : [];
  const text = [words(view.lead), view.lines.map(line).join("\n"), ...ask].join("\n\n");
  return { text, citations: used };
}
