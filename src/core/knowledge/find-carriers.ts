import type { Corpus } from "../ports.ts";
import { fitsOf, type JudgedFit, type ReadCarrierNeed } from "./carrier-fit.ts";
import type { CarrierMatch, CarrierMatches, Fit, Unknown } from "./carrier-match.ts";
import { type CarrierNeed, squareMetres, usesIn } from "./carrier-need.ts";
import { namesOf } from "./linked-names.ts";
import { districtIn, industriesIn, isInPark, parkIn } from "./names-in.ts";
import { type Citing, citing } from "./present.ts";
import type { Carrier } from "./records.ts";
import { newestOf, showSaid } from "./shown.ts";
import { siteWords } from "./site-words.ts";
import { sourcesOf } from "./sources-in.ts";

type Known = Pick<Corpus, "knowledge" | "lexicon" | "articles" | "passages" | "info">;

interface Judged {
  site: Carrier;
  fits: readonly JudgedFit[];
  unknown: readonly Unknown[];
  published: string | null;
}

const MOST_NEAREST = 3;
const MOST_PARKS = 5;
/** How much a part of a need says about whether a site is the right one. */
const WEIGHT: Readonly<Record<Fit["need"], number>> = {
  use: 4,
  park: 3,
  industry: 3,
  tenure: 2,
  area: 2,
  district: 2,
  requirements: 1,
  status: 0,
};

/** The need with its words read by gazetteer, lexicon and units. */
export function readCarrierNeed(need: CarrierNeed, known: Known): ReadCarrierNeed {
  return {
    uses: need.use === undefined ? [] : usesIn(need.use),
    squareMetres: need.area === undefined ? null : squareMetres(need.area),
    industries: need.industry === undefined ? new Set() : industriesIn(need.industry, known),
    tenure: need.tenure ?? null,
    park: need.park === undefined ? null : parkIn(need.park, known),
    district: need.district === undefined ? null : districtIn(need.district, known),
    requirements: need.requirements ?? "",
    prefer: new Set(need.prefer),
  };
}

/**
 * Sites for a need: those that a statement speaks for and none against, best first; then parks that host the industry but name
 * no building that fits. Where no site fits, `nearest` says what comes near and why it does not. Free space and price are listed
 * as unknown unless an article states them.
 */
export function findCarriers(corpus: Known, need: CarrierNeed, limit = 10): CarrierMatches {
  const read = readCarrierNeed(need, corpus);
  const judged = corpus.knowledge.carriers.map((site): Judged => {
    const fits = fitsOf(site, read, corpus);
    const published = newestOf(sourcesOf(site), corpus);
    return { site, fits, unknown: unknownOf(site, read, fits), published };
  });
  const anything = Object.keys(need).length === 0;
  const fitting = judged
    .filter(({ fits }) => anything || (score(fits) > 0 && fits.every(({ how }) => how !== "hard")))
    .sort(byFit);
  const nearest = judged
    .filter(({ fits }) => fits.some(({ how }) => how === "fits") || fits.every(({ how }) => how !== "hard"))
    .sort(byFit);
  const cites = citing(corpus);
  const carriers = fitting.slice(0, limit).map((one) => shown(one, cites));
  return {
    carriers,
    parks: parksFor(read, fitting, corpus, cites),
    nearest: carriers.length > 0 ? [] : nearest.slice(0, MOST_NEAREST).map((one) => shown(one, cites)),
    more: fitting.length - carriers.length,
    notRead: notRead(need, read),
    citations: cites.citations,
    asOf: corpus.info.asOf,
  };
}

/** Fields whose words name nothing that the lists of the corpus know; they were left out of the search. */
function notRead(need: CarrierNeed, read: ReadCarrierNeed): CarrierMatches["notRead"] {
  const fields = [
    ["use", need.use, read.uses.length > 0],
    ["area", need.area, read.squareMetres !== null],
    ["industry", need.industry, read.industries.size > 0],
    ["park", need.park, read.park !== null],
    ["district", need.district, read.district !== null],
  ] as const;
  return fields.flatMap(([field, words, known]) =>
    words === undefined || known ? [] : [{ need: field, words: String(words) }],
  );
}

function score(fits: readonly JudgedFit[]): number {
  return fits.reduce((sum, { need, how }) => {
    if (how === "fits") return sum + WEIGHT[need];
    return sum - WEIGHT[need] * (how === "soft" ? 1 : 2);
  }, 0);
}

const READY: Readonly<Record<string, number>> = {
  "on-offer": 0,
  "in-use": 1,
  "under-construction": 2,
  planned: 3,
};

function byFit(a: Judged, b: Judged): number {
  const ready = ({ site }: Judged) => READY[site.status?.value ?? ""] ?? 2;
  return (
    score(b.fits) - score(a.fits) ||
    ready(a) - ready(b) ||
    (b.published ?? "").localeCompare(a.published ?? "") ||
    (a.site.id < b.site.id ? -1 : 1)
  );
}

const FREE = /空置|剩余|可供面积|可租|可售|可入驻|vacan/;
const PRICE = /租金|价格|售价|单价|地价|rent\b|price/i;

/** What the articles leave open about a site: always free space and price where no statement gives them, and parts of the need. */
function unknownOf(site: Carrier, need: ReadCarrierNeed, fits: readonly JudgedFit[]): Unknown[] {
  const told = [...site.facilities, ...site.notes].map(({ value, en }) => `${value} ${en}`).join(" ");
  const judged = new Set(fits.map((one) => one.need));
  const open: Array<readonly [boolean, string, string]> = [
    [!FREE.test(told), "可用面积（空置情况）", "free space"],
    [!PRICE.test(told), "租金或售价", "rent or price"],
    [site.area === undefined, "面积", "area"],
    [site.tenure.length === 0, "租、售或定制方式", "whether it is rented, sold or built to order"],
    [site.status === undefined, "是否已建成", "whether it is ready"],
    [need.uses.length > 0 && !judged.has("use"), "用途", "what it is used for"],
    [need.industries.size > 0 && !judged.has("industry"), "面向的产业", "the industry it is for"],
    [need.park !== null && !judged.has("park"), "所在园区", "the park it is in"],
    [need.district !== null && !judged.has("district"), "所在辖区", "the district it is in"],
    [
      need.requirements !== "" && !judged.has("requirements"),
      `所提要求：${need.requirements}`,
      `what you require: ${need.requirements}`,
    ],
  ];
  return open.flatMap(([is, value, en]) => (is ? [{ value, en }] : []));
}

/** What the articles leave open about a site, whatever is needed. */
export function leftOpen(site: Carrier, known: Known): Unknown[] {
  return unknownOf(site, readCarrierNeed({}, known), []);
}

function shown({ site, fits, unknown, published }: Judged, cites: Citing): CarrierMatch {
  const source = cites.number(site.named);
  const show = ({ need, value, en, from }: JudgedFit): Fit => ({ need, ...showSaid(value, en, from, cites) });
  const [zh, en] = siteWords(site.status?.value ?? "");
  const status: Fit[] = site.status
    ? [{ need: "status", ...showSaid(`状态：${zh}`, `It is ${en}`, site.status, cites) }]
    : [];
  return {
    id: site.id,
    name: site.name,
    nameEn: site.nameEn,
    kind: site.kind,
    fits: [...fits.filter(({ how }) => how === "fits").map(show), ...status],
    doesNotFit: fits.filter(({ how }) => how !== "fits").map(show),
    unknown: [...unknown],
    source,
    published,
  };
}

/** Parks that host the industry and have no site among those that fit. */
function parksFor(need: ReadCarrierNeed, fitting: readonly Judged[], corpus: Known, cites: Citing) {
  if (need.industries.size === 0) return [];
  const housed = new Set(fitting.map(({ site }) => site.park?.value));
  const wanted = (id: string) =>
    need.park === null || need.prefer.has("park") || isInPark(id, need.park, corpus);
  const inDistrict = (id: string | undefined) =>
    need.district === null || need.prefer.has("district") || id === need.district;
  return corpus.knowledge.parks
    .filter(({ id, district }) => !housed.has(id) && wanted(id) && inDistrict(district?.value))
    .flatMap((park) => {
      const hosted = park.industries.find(({ value }) => need.industries.has(value));
      return hosted === undefined ? [] : [{ park, hosted }];
    })
    .sort((a, b) => Number(b.park.id === need.park) - Number(a.park.id === need.park))
    .slice(0, MOST_PARKS)
    .map(({ park, hosted }) => {
      const { name, nameEn } = namesOf(corpus, hosted.value);
      return {
        id: park.id,
        name: park.name,
        nameEn: park.nameEn,
        why: showSaid(`发展${name}`, `It is for ${nameEn}`, hosted, cites),
        unknown: [{ value: "可入驻的楼宇或厂房", en: "buildings or workshops to move into" }],
      };
    });
}
