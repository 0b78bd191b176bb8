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

/** Every form of a part once, with how surely it is meant; `synonym`: what a synonym counts, 0 leaves them out. */
export function formsOf({ alternates }: Part, synonym: number): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { forms, own, weight } of alternates) {
    for (const [at, form] of forms.entries()) {
      const said = at < own ? weight : weight * synonym;
      if (said > (weights.get(form) ?? 0)) weights.set(form, said);
    }
  }
  return weights;
}
