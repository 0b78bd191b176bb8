import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { canonicalDecimal, findNumbers } from "../text/numbers.ts";
import { convert, UNIT, unitAtStart } from "../text/quantities.ts";
import type { NeedField } from "./carrier-match.ts";
import type { SiteUse } from "./carrier-need.ts";
import { namesOf } from "./linked-names.ts";
import { isInPark } from "./names-in.ts";
import type { Carrier } from "./records.ts";
import { siteWords } from "./site-words.ts";
import type { Source, StatedQuantity } from "./stated.ts";
import { readText } from "./words-in.ts";

/** A need read: ids instead of names, square metres, uses. */
export interface ReadCarrierNeed {
  uses: readonly SiteUse[];
  squareMetres: number | null;
  industries: ReadonlySet<string>;
  tenure: "rent" | "buy" | "build-to-order" | "transfer" | null;
  park: string | null;
  district: string | null;
  requirements: string;
  prefer: ReadonlySet<string>;
}

/** `hard` misses rule a site out, `soft` ones are told; what no statement speaks to is left out. */
export interface JudgedFit {
  need: NeedField;
  how: "fits" | "hard" | "soft";
  value: string;
  en: string;
  from: Source;
}

type Known = Pick<Corpus, "knowledge" | "lexicon">;

/** What a site of a kind is for, where the article lists no uses. */
const KIND_USES: Readonly<Record<Carrier["kind"], readonly SiteUse[]>> = {
  "office-complex": ["office", "headquarters"],
  incubator: ["incubation"],
  workshop: ["production"],
  "custom-workshop": ["production"],
  land: ["land"],
  "talent-housing": ["living"],
  logistics: ["warehousing"],
  "industrial-park": ["production"],
  "service-centre": [],
  airfield: ["sport"],
  venue: ["exhibition"],
};

/** Uses that ask for a building, not for a plot. */
const ON_BUILDINGS: ReadonlySet<SiteUse> = new Set([
  "production",
  "office",
  "headquarters",
  "research",
  "warehousing",
]);

/** Each part of a need that a statement of the articles speaks to, for one site. */
export function fitsOf(site: Carrier, need: ReadCarrierNeed, known: Known): JudgedFit[] {
  return [
    ...useFit(site, need),
    ...areaFit(site, need),
    ...industryFit(site, need, known),
    ...tenureFit(site, need),
    ...placeFit(site, need, known),
    ...requirementFits(site, need, known),
  ];
}

const missed = (field: string, { prefer }: ReadCarrierNeed) => (prefer.has(field) ? "soft" : "hard");

function useFit(site: Carrier, { uses }: ReadCarrierNeed): JudgedFit[] {
  if (uses.length === 0) return [];
  if (site.kind === "land" && uses.every((use) => ON_BUILDINGS.has(use)))
    return [
      { need: "use", how: "soft", value: "是土地，需自建", en: "It is land to build on", from: site.named },
    ];
  const stated = site.uses.find(({ value }) => uses.includes(value));
  const [zh, en] = siteWords(stated?.value ?? site.kind);
  if (stated) return [{ need: "use", how: "fits", value: `用途：${zh}`, en: `For ${en}`, from: stated }];
  const byKind = KIND_USES[site.kind].some((use) => uses.includes(use));
  if (byKind)
    return [{ need: "use", how: "fits", value: `类型：${zh}`, en: `It is ${en}`, from: site.named }];
  const others = site.uses.map(({ value }) => siteWords(value));
  if (others.length === 0 && KIND_USES[site.kind].length === 0) return [];
  const told = others.length === 0 ? [[zh, en] as const] : others;
  const value = `所载用途为${told.map(([one]) => one).join("、")}`;
  const from = site.uses[0] ?? site.named;
  return [
    { need: "use", how: "hard", value, en: `It is for ${told.map(([, one]) => one).join(", ")}`, from },
  ];
}

/** The whole area of a site in square metres; null where it is none, or has no unit of area. */
function metresOf({ value, unit }: StatedQuantity): number | null {
  const found = unitAtStart(foldText(unit));
  const [number] = findNumbers(foldText(value));
  if (found === null || number === undefined) return null;
  const metres = convert(canonicalDecimal(number.value), found.unit, UNIT.squareMetre);
  return metres === null ? null : Number(metres.value);
}

/** How a figure is hedged, in English. */
function roughly(qualifier: string): string {
  if (/超|逾|以上|突破/.test(qualifier)) return "over ";
  if (/约|左右/.test(qualifier)) return "about ";
  if (/近/.test(qualifier)) return "nearly ";
  return /最高|至多/.test(qualifier) ? "up to " : "";
}

function areaFit(site: Carrier, need: ReadCarrierNeed): JudgedFit[] {
  if (need.squareMetres === null || site.area === undefined) return [];
  const metres = metresOf(site.area);
  if (metres === null) return [];
  const { qualifier = "", value, unit } = site.area;
  const enough = metres >= need.squareMetres;
  const told = { need: "area", value: `总面积${qualifier}${value}${unit}`, from: site.area } as const;
  const en = `Its whole area is ${roughly(qualifier)}${value} ${unitAtStart(foldText(unit))?.unit.en ?? unit}`;
  return [{ ...told, en, how: enough ? "fits" : missed("area", need) }];
}

function industryFit(site: Carrier, { industries }: ReadCarrierNeed, known: Known): JudgedFit[] {
  if (industries.size === 0) return [];
  const own = site.industries.find(({ value }) => industries.has(value));
  if (own) {
    const { name, nameEn } = namesOf(known, own.value);
    return [{ need: "industry", how: "fits", value: `面向${name}`, en: `For ${nameEn}`, from: own }];
  }
  const [first] = site.industries;
  if (first) {
    const names = site.industries.map(({ value }) => namesOf(known, value));
    const value = `所载产业为${names.map(({ name }) => name).join("、")}`;
    const en = `It is for ${names.map(({ nameEn }) => nameEn).join(", ")}`;
    return [{ need: "industry", how: "hard", value, en, from: first }];
  }
  const park = known.knowledge.parks.find(({ id }) => id === site.park?.value);
  const hosted = park?.industries.find(({ value }) => industries.has(value));
  if (park === undefined || hosted === undefined) return [];
  const { name, nameEn } = namesOf(known, hosted.value);
  const value = `所在园区${park.name}发展${name}`;
  return [
    { need: "industry", how: "fits", value, en: `Its park, ${park.nameEn}, is for ${nameEn}`, from: hosted },
  ];
}

function tenureFit(site: Carrier, need: ReadCarrierNeed): JudgedFit[] {
  const { tenure } = need;
  const [first] = site.tenure;
  if (tenure === null || first === undefined) return [];
  const stated = site.tenure.find(({ value }) => value === tenure);
  const words = site.tenure.map(({ value }) => siteWords(value));
  if (stated) {
    const [zh, en] = siteWords(stated.value);
    return [{ need: "tenure", how: "fits", value: `方式：${zh}`, en: `It is ${en}`, from: stated }];
  }
  const value = `所载方式为${words.map(([zh]) => zh).join("、")}`;
  const en = `What is stated: ${words.map(([, one]) => one).join(", ")}`;
  // What is stated of one way does not rule out another.
  return [{ need: "tenure", how: "soft", value, en, from: first }];
}

function placeFit(site: Carrier, need: ReadCarrierNeed, known: Known): JudgedFit[] {
  const fits: JudgedFit[] = [];
  if (need.park !== null && site.park) {
    const { name, nameEn } = namesOf(known, site.park.value);
    const how = isInPark(site.park.value, need.park, known) ? "fits" : missed("park", need);
    fits.push({ need: "park", how, value: `在${name}`, en: `In ${nameEn}`, from: site.park });
  }
  const park = known.knowledge.parks.find(({ id }) => id === site.park?.value);
  const district = site.district ?? park?.district;
  if (need.district !== null && district) {
    const { name, nameEn } = namesOf(known, district.value);
    const how = district.value === need.district ? "fits" : missed("district", need);
    fits.push({ need: "district", how, value: `在${name}`, en: `In ${nameEn}`, from: district });
  }
  return fits;
}

/** Each statement of a site that has a word of what is required; words of people are read as those of articles. */
function requirementFits(site: Carrier, need: ReadCarrierNeed, known: Known): JudgedFit[] {
  if (need.requirements === "") return [];
  const words = readText(need.requirements, known.lexicon).words.filter(({ entity }) => entity === null);
  const forms = words.flatMap((word) => word.forms).filter((form) => form.length > 1);
  return [...site.facilities, ...site.notes]
    .filter((one) => {
      const said = foldText(`${one.value} ${one.quote} ${one.en}`);
      return forms.some((form) => said.includes(form));
    })
    .map((one) => ({ need: "requirements", how: "fits", value: one.value, en: one.en, from: one }));
}
