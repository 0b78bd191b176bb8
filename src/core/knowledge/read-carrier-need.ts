import { quantitiesIn } from "../understand/conversion.ts";
import type { CarrierNeed } from "./carrier-need.ts";
import { SPOKEN_AREA, USE_WORDS } from "./carrier-need.ts";
import { clausesIn } from "./figures-in.ts";
import { namesRead } from "./names-read.ts";
import type { FieldRead } from "./read-profile.ts";
import { type ReadText, wordsAt } from "./words-in.ts";

/** Fields of a need for a site with the words of the text that each was read from. */
export interface CarrierNeedRead {
  need: CarrierNeed;
  read: FieldRead[];
}

const TENURE: ReadonlyArray<readonly [NonNullable<CarrierNeed["tenure"]>, RegExp]> = [
  [
    "build-to-order",
    /定制(?:化)?(?:建|厂房)?|代建|定建|按需建|build[- ]to[- ](?:suit|order)|custom-?built|bespoke/,
  ],
  ["rent", /承租|租用|租赁|想租|要租|租(?!金)|\b(?:rent|lease|leasing|renting|to let)\b/],
  ["transfer", /转让|接手|二手厂房|腾笼换凤|take over|second-?hand/],
  ["buy", /购买|购置|买(?:下|一|个|块|地|厂|楼|\d)|想买|要买|\b(?:buy|buying|purchase|acquire)\b/],
];
/** What stands in a clause where its place or size is a wish, no condition. */
const WISH = /最好|优先|倾向|尽量|偏好|希望|preferabl|ideally|prefer|if possible/;
const REQUIRES: readonly RegExp[] = [
  /(?:要求|需要|要有|要带|带|配备|配套|有)([^,，。;；]{2,30})/,
  /\bwith ([a-z0-9 ,-]{3,60})/,
  /\b(?:needs?|requires?|must have) ([a-z0-9 ,-]{3,60})/,
];

/** The site that a text asks for; empty where it asks for none. */
export function readCarrierNeedIn(text: ReadText): CarrierNeedRead {
  const folded = text.folded.text;
  const read: FieldRead[] = [];
  const need: CarrierNeed = {};
  const told = (field: string, start: number, end: number) => {
    const words = wordsAt(text, start, end);
    read.push({ field, words, start, end });
    return words;
  };
  const masked = withoutPlaces(text);
  for (const [use, pattern] of USE_WORDS) {
    const match = pattern.exec(masked);
    // Who speaks of land looks for a plot, whatever is to be built on it.
    if (!match || (need.use !== undefined && use !== "land")) continue;
    need.use = use;
    told("use", match.index, match.index + match[0].length);
  }
  const area = quantitiesIn(folded).find(({ unit }) => unit.dimension === "area");
  const spoken = SPOKEN_AREA.exec(folded);
  if (area) need.area = told("area", area.start, area.end);
  else if (spoken) need.area = told("area", spoken.index, spoken.index + spoken[0].length);
  for (const [tenure, pattern] of TENURE) {
    const match = pattern.exec(folded);
    if (!match || need.tenure !== undefined) continue;
    need.tenure = tenure;
    told("tenure", match.index, match.index + match[0].length);
  }
  const { industry, park, district } = namesRead(text);
  if (industry) need.industry = told("industry", industry.start, industry.end);
  if (park) {
    need.park = park.id;
    told("park", park.start, park.end);
  }
  if (district) {
    need.district = district.id;
    told("district", district.start, district.end);
  }
  const prefer = wished(
    [
      ["park", park?.start],
      ["district", district?.start],
      ["area", area?.start ?? spoken?.index],
    ],
    folded,
  );
  if (prefer.length > 0) need.prefer = prefer;
  const site = need.use !== undefined || need.area !== undefined || need.tenure !== undefined;
  const required = site ? requiredIn(folded, masked) : null;
  if (required) need.requirements = told("requirements", required.start, required.end);
  return { need, read };
}

/** Names of parks and industries hold words of use (数据产业园, 中国制造): they ask for none. */
function withoutPlaces({ folded, words }: ReadText): string {
  return words.reduce(
    (text, { entity, start, end }) =>
      entity === null || entity.kind === "site"
        ? text
        : text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    folded.text,
  );
}

type Wish = NonNullable<CarrierNeed["prefer"]>[number];

function wished(fields: ReadonlyArray<readonly [Wish, number | undefined]>, folded: string): Wish[] {
  const clauses = clausesIn(folded).filter(({ start, end }) => WISH.test(folded.slice(start, end)));
  return fields.flatMap(([field, at]) =>
    at !== undefined && clauses.some(({ start, end }) => start <= at && at < end) ? [field] : [],
  );
}

/** What a clause asks of the site that is none of the other fields. */
function requiredIn(folded: string, masked: string): { start: number; end: number } | null {
  for (const { start, end } of clausesIn(folded)) {
    const clause = masked.slice(start, end);
    for (const pattern of REQUIRES) {
      const match = pattern.exec(clause);
      const what = match?.[1];
      if (!match || what === undefined || /\d|专利|员工|人才|租|买|[吗呢么]|什么|哪|合适/.test(what))
        continue;
      if (USE_WORDS.some(([, use]) => use.test(what))) continue;
      const from = start + match.index + match[0].lastIndexOf(what);
      return { start: from, end: from + what.length };
    }
  }
  return null;
}
