import type { Locale } from "../../core/answer/answer.ts";
import { periodText } from "./period.ts";
import type { Figure, Pin, PinSource } from "./pin.ts";
import type { Strings } from "./strings.ts";

/** How what is copied is worded, and where its addresses lead. */
export interface Wording {
  t: Strings;
  locale: Locale;
  /** Where the outside reaches the service, without a trailing slash. */
  origin: string;
}

/** Qualifiers that Chinese writes after the figure. */
const AFTER = /^(?:以上|以下|左右|余|多|以内|之内)$/;

/** What the articles' heads say where no publisher is named. */
const NOT_NAMED = "来源未载明";

/** A figure as an article would write it: 超834.5亿元. */
export function figureText({ value, unit, qualifier }: Pick<Figure, "value" | "unit" | "qualifier">): string {
  const figure = value + unit;
  return AFTER.test(qualifier) ? figure + qualifier : qualifier + figure;
}

/** What a pin is called in one line: 镇江高新区 2025年 签约投资额：183.04亿元. */
export function headline(pin: Pin, { t, locale }: Pick<Wording, "t" | "locale">): string {
  switch (pin.kind) {
    case "fact": {
      const { subject, metric, figure } = pin;
      const { open, close, colon } = t.marks;
      // An aim that is read out as a result misleads.
      const nature = figure.status === "result" ? "" : open + statusText(figure.status, t) + close;
      const name = [subject, periodText(figure.period, locale), metric].filter((part) => part !== "");
      return `${name.join(" ")}${nature}${colon}${figureText(figure)}`;
    }
    case "sentence":
      return t.marks.quoteOpen + pin.quote + t.marks.quoteClose;
    case "article":
      return t.marks.titleOpen + pin.source.title + t.marks.titleClose;
    case "record":
      return pin.nameEn === "" || pin.nameEn === pin.name
        ? pin.name
        : pin.name + t.marks.open + pin.nameEn + t.marks.close;
  }
}

export function statusText(status: string, t: Strings): string {
  const known = new Map(Object.entries(t.statuses));
  return known.get(status) ?? status;
}

export function publisherText({ source }: Pick<PinSource, "source">, t: Strings): string {
  return source === "" || source === NOT_NAMED ? t.card.sourceUnknown : source;
}

/** 《标题》，发布者，2026-03; of an article the title is its headline and left out here. */
export function sourceText(pin: Pin, { t }: Pick<Wording, "t">): string {
  if (pin.kind === "record") return "";
  const { title, published } = pin.source;
  const provenance = [publisherText(pin.source, t), published ?? t.card.dateUnknown];
  const named = pin.kind === "article" ? [] : [t.marks.titleOpen + title + t.marks.titleClose];
  return [...named, ...provenance].join(t.marks.comma);
}

/** Pages of records by the name of their list. */
const RECORD_PAGES: Readonly<Record<string, string>> = {
  parks: "parks",
  carriers: "sites",
  incentives: "incentives",
  projects: "projects",
  industries: "industries",
  services: "services",
  companies: "companies",
};

/** Path of the page that shows it: a quotation marked in its article, a record; null where there is none. */
export function pagePath(pin: Pin): string | null {
  if (pin.kind === "record") {
    const folder = RECORD_PAGES[pin.list];
    return folder === undefined ? null : `/${folder}/${encodeURIComponent(pin.recordId)}`;
  }
  return articlePath(pin.source);
}

export function articlePath({
  articleId,
  start,
  end,
}: Pick<PinSource, "articleId" | "start" | "end">): string {
  const page = `/articles/${encodeURIComponent(articleId)}`;
  return start === null || end === null ? page : `${page}?quote=${start}-${end}#quote`;
}

/** What is newer than a figure, as a line of its own; empty where nothing is. */
export function newerText(pin: Pin, { t, locale }: Pick<Wording, "t" | "locale">): string {
  if (pin.kind !== "fact" || pin.newer === null) return "";
  const figure = [periodText(pin.newer.period, locale), figureText(pin.newer)];
  return t.card.newer + figure.filter((part) => part !== "").join(" ");
}

/** What is put on the clipboard: the figure or words with their source, what is newer, and the address. */
export function copyText(pin: Pin, wording: Wording): string {
  const { t, origin } = wording;
  const source = sourceText(pin, wording);
  const cited = source === "" ? "" : t.marks.open + source + t.marks.close;
  const path = pagePath(pin);
  const lines = [headline(pin, wording) + cited, newerText(pin, wording), path === null ? "" : origin + path];
  return lines.filter((line) => line !== "").join("\n");
}
