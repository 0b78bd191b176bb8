import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { CarrierNeed } from "./carrier-need.ts";
import type { Profile } from "./criteria.ts";
import { readCarrierNeedIn } from "./read-carrier-need.ts";
import { type FieldRead, readProfile } from "./read-profile.ts";
import { namesNeed, needsOf, type ServiceNeed } from "./service-need.ts";
import { readText } from "./words-in.ts";

/** What a text asks for: incentives for a firm, a site, a service. */
export type NeedKind = "incentives" | "carriers" | "services";

/** A need in free words, read as what the matchers take; what the text does not say is left out. */
export interface ReadNeed {
  /** What is asked for, the most likely first; empty: the text asks for none of these. */
  asks: NeedKind[];
  profile: Profile;
  carrier: CarrierNeed;
  service: ServiceNeed;
  /** The words that each field was read from: `profile.rdShare`, `carrier.area`, `service.needs`. */
  read: Array<Pick<FieldRead, "field" | "words">>;
}

type Known = Pick<Corpus, "knowledge" | "lexicon" | "info">;

const ASKS_INCENTIVES =
  /政策|补贴|补助|奖补|奖励|优惠|扶持|惠企|新政|资助|高企|高新技术企业|够(?:不够)?条件|(?:什么|哪些|啥|能给)[^,，。]{0,6}支持|培育库|能(?:享受|拿|申请|申报)|符合(?:哪些)?条件|incentive|subsid|grants?\b|reward|tax (?:break|relief|rebate)|eligib|qualif|support(?:s| programmes?| policies)|high-?tech enterprise/;
const ASKS_SITE =
  /(?:找|租|买|要|需要|求|想|有没有|哪里有|哪有|推荐)[^,，。]{0,14}(?:厂房|车间|办公|写字楼|场地|载体|仓库|土地|用地|地块|孵化|园区|楼|公寓|空间)|选址|落脚|looking for|(?:need|want|rent|lease|buy|find)\b.{0,40}(?:space|site|factory|plant|workshop|office|warehouse|land|lab|building|premises|square|sqm|m2|mu\b)/;
const ASKS_SERVICE =
  /谁(?:能|可以|来)?帮|找谁|哪(?:个|里|家|些)(?:平台|部门|机构|服务|可以|能)|怎么(?:办|解决|找)|对接|太慢|卡住|卡在|困难|难题|问题|绿色通道|加快|快一点|帮(?:忙|我们)|服务(?!业|项目|机构)|平台|咨询|who can|who helps?|where can|help (?:us|me|with)|too slow|stuck|problem|difficult|services? (?:for|that|to|desk)|platform|contact|find a (?:loan|partner|bank|investor)/;

/** Reads a text in 简体, 繁體 or English by gazetteer, lexicon, units and figures; no model, no network. */
export function readNeed(text: string, known: Known): ReadNeed {
  const read = readText(text, known.lexicon);
  const firm = readProfile(read, known);
  const site = readCarrierNeedIn(read);
  const needs = needsOf(
    read,
    // An industry may name a need as well.
    firm.read.filter(({ field, words }) => field !== "industry" || !namesNeed(foldText(words))),
  );
  const { industry, park, stage } = firm.profile;
  const service: ServiceNeed = {
    ...(needs.length > 0 && { needs: needs.map(({ need }) => need) }),
    ...(park && { park }),
    ...(industry && { industry }),
    ...(stage && { stage }),
  };
  const from = (prefix: string, fields: readonly FieldRead[]) =>
    fields.map(({ field, words }) => ({ field: `${prefix}.${field}`, words }));
  return {
    asks: asksOf(read.folded.text, firm.profile, site.need, needs.length),
    profile: firm.profile,
    carrier: site.need,
    service,
    read: [
      ...from("profile", firm.read),
      ...from("carrier", site.read),
      ...needs.map(({ need, words }) => ({ field: `service.needs.${need}`, words })),
    ],
  };
}

function asksOf(folded: string, profile: Profile, site: CarrierNeed, needs: number): NeedKind[] {
  const own = Object.keys(profile).filter((field) => field !== "industry" && field !== "park").length;
  const placed = site.area !== undefined || site.tenure !== undefined;
  const scores: ReadonlyArray<readonly [NeedKind, number]> = [
    ["incentives", (ASKS_INCENTIVES.test(folded) ? 3 : 0) + Math.min(own, 3)],
    ["carriers", (ASKS_SITE.test(folded) ? 3 : 0) + (placed && site.use !== undefined ? 2 : 0)],
    ["services", needs > 0 ? (ASKS_SERVICE.test(folded) ? 3 : 0) + Math.min(needs, 2) : 0],
  ];
  return scores
    .filter(([, score]) => score >= 3)
    .sort(([, a], [, b]) => b - a)
    .map(([kind]) => kind);
}
