/** One thing that a part of what was typed may mean. */
export interface Alternate {
  /** Folded; what a reader is shown as read. */
  text: string;
  /** How articles may write it, folded; the first `own` are it, the others synonyms. */
  forms: readonly string[];
  own: number;
  /** The name, folded, that `text` is or begins; null where it is no name. */
  name: string | null;
  /** Entity id. */
  entity: string | null;
  /** 0 to 1: how surely this is meant. */
  weight: number;
}

/** A part of what was typed: a word, a name, a figure, finished or not. */
export interface Part {
  /** As typed, folded. */
  typed: string;
  kind: "latin" | "han" | "number";
  /** The likeliest first; never empty. */
  alternates: readonly Alternate[];
  /** 0 to 1: how much it says. */
  weight: number;
}
