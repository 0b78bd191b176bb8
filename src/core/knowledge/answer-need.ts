import type { Citation } from "../answer/answer.ts";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { carriersText } from "./carriers-text.ts";
import { findCarriers } from "./find-carriers.ts";
import { incentivesText } from "./incentives-text.ts";
import { matchIncentives } from "./match-incentives.ts";
import { matchServices } from "./match-services.ts";
import { type NeedKind, type ReadNeed, readNeed } from "./read-need.ts";
import { servicesText } from "./services-text.ts";
import type { Speech } from "./speech.ts";

/** A need answered in words: Markdown whose markers are the numbers of the citations. */
export interface AnsweredNeed {
  kind: NeedKind;
  text: string;
  citations: readonly Citation[];
  need: ReadNeed;
}

type Known = Pick<Corpus, "knowledge" | "lexicon" | "articles" | "passages" | "info">;

const SELF = /我们|我司|我公司|本公司|本人|我是|我想|我在|\b(?:we|our|us|i am|i'm|my)\b/;
/** What could be had is asked for, not what was given or changed. */
const GETS =
  /能(?:拿|享受|申请|申报|得|有)|可以(?:拿|享受|申请|申报)|有(?:什么|哪些|啥|没有)[^,，。]{0,4}(?:补贴|补助|政策|扶持|支持|优惠|奖)|够(?:不够)?条件|符合|eligib|qualif|can .*(?:get|apply)|available/;
const PRICE = /多少钱|租金|房价|地价|价格|单价|what rent|how much|\bprices?\b|\bcosts?\b/;
const MOST = { incentives: 3, carriers: 4, services: 3 } as const;

/**
 * What the records say to somebody who tells of a need; null where a text tells of none: a question about policies, sites or
 * services as such is answered from the articles.
 */
export function answerNeed(text: string, corpus: Known, speech: Speech): AnsweredNeed | null {
  const need = readNeed(text, corpus);
  const folded = foldText(text);
  const [kind] = need.asks.filter((one) => tellsOf(one, need, folded));
  if (kind === "incentives") {
    const result = matchIncentives(corpus, need.profile, MOST.incentives);
    return { kind, need, text: incentivesText(result, speech), citations: result.citations };
  }
  if (kind === "carriers") {
    const result = findCarriers(corpus, need.carrier, MOST.carriers);
    return { kind, need, text: carriersText(result, speech), citations: result.citations };
  }
  if (kind === "services") {
    const result = matchServices(corpus, need.service, text, MOST.services);
    return result.services.length === 0
      ? null
      : { kind, need, text: servicesText(result, speech), citations: result.citations };
  }
  return null;
}

/** Whether a text tells enough of its writer's own need to be answered by matching. */
function tellsOf(kind: NeedKind, { profile, carrier, service }: ReadNeed, folded: string): boolean {
  const self = SELF.test(folded);
  // A price is a figure that an article states or does not.
  if (PRICE.test(folded)) return false;
  if (kind === "incentives") {
    const own = Object.keys(profile).filter((field) => field !== "industry" && field !== "park");
    return self ? own.length > 0 : own.length > 1 && GETS.test(folded);
  }
  if (kind === "carriers") {
    const further = [carrier.area, carrier.tenure, carrier.industry, carrier.requirements];
    const told = further.filter((one) => one !== undefined).length;
    return (carrier.use !== undefined && told > 0 && (self || told > 1)) || (self && told > 1);
  }
  return self && (service.needs ?? []).length > 0;
}
