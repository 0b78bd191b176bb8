import { type NeedKind, type ReadNeed, readNeed } from "../../knowledge/read-need.ts";
import type { Corpus } from "../../ports.ts";
import type { Question } from "../../understand/question.ts";

/** A need that records can meet, as a message states it. */
export interface AskedView {
  kind: NeedKind;
  need: ReadNeed;
  /** The message says that somebody wants something, so records answer even where no sentence does. */
  stated: boolean;
}

/** A firm or a person speaks of what they want or lack; a plain question about the articles does not. */
const WANTS =
  /我们?|咱|本公司|我司|要(?![求点素闻]|是)|想|打算|准备|需要|缺|(?<!追|力|要|谋|寻)求(?!职)|找|帮|卡住|拿地|难题|\bwe\b|\bour\b|\bi\b|\bus\b|looking for|\bneed|\bwant/;
/** What costs what is asked for: no record states a price unless a sentence does. */
const PRICE =
  /租金|房租|价格|售价|单价|均价|多少钱|费用|收费|\b(?:rent|fees?|price|cost|charge)s?\b(?! (?:a|an|the)\b)/;
/** A figure, a date or a comparison is answered by a sentence. */
const BY_SENTENCE = new Set<Question["asked"]["kind"]>(["figure", "time", "comparison"]);
/** Who can help asks for a service; who somebody is, does not. */
const WHO_HELPS = /谁(?:能|可以|来|会)|找谁|who (?:can|could|helps?|offers?|provides?)/;

/** The need in a message that incentives, sites or services may meet; null where it states none. */
export function askedView(message: string, question: Question, corpus: Corpus): AskedView | null {
  const { asked, earlier, folded } = question;
  if (BY_SENTENCE.has(asked.kind) || (earlier.relation !== "first" && earlier.relation !== "new-topic"))
    return null;
  if (PRICE.test(folded) || (asked.kind === "person" && !WHO_HELPS.test(folded))) return null;
  const need = readNeed(message, corpus);
  const [kind] = need.asks;
  if (kind === undefined || (kind === "incentives" && !tellsOfItself(need))) return null;
  return { kind, need, stated: WANTS.test(folded) };
}

/** Whether anything but industry and park is told of the firm: these alone match every incentive there. */
function tellsOfItself({ profile }: ReadNeed): boolean {
  return Object.keys(profile).some((field) => field !== "industry" && field !== "park");
}
