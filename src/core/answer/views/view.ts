import type { Citation } from "../answer.ts";
import type { Words } from "./words.ts";

/** A statement of a view with the number of its citation. */
export interface ViewPart {
  /** What stands before it: 金额, operator. */
  label?: Words;
  /** 简体, close to the quotation. */
  value: string;
  en: string;
  source: number;
}

/** One record of a view. */
export interface ViewLine {
  name: string;
  nameEn: string;
  /** The number of the citation that names it. */
  source: number;
  parts: readonly ViewPart[];
  /** What the articles do not say of it: 简体, English. */
  unknown: ReadonlyArray<{ value: string; en: string }>;
}

/** Records that meet a need, to be said after what the articles say of it in their own words. */
export interface View {
  lead: Words;
  lines: readonly ViewLine[];
  /** A question back that would tell more: 简体, English. */
  ask?: { value: string; en: string };
}

export interface CitedView {
  view: View;
  /** Numbered from 1. */
  citations: readonly Citation[];
}

/** A view with what it cites, without records that no article names any more; null where it has no line. */
export function citedView(view: View, citations: readonly Citation[]): CitedView | null {
  const lines = view.lines.filter(({ source }) => citations.some(({ index }) => index === source));
  return lines.length > 0 ? { view: { ...view, lines }, citations } : null;
}
