import { z } from "zod";
import { foldText } from "../text/fold.ts";
import { convert, UNIT } from "../text/quantities.ts";
import { quantitiesIn } from "../understand/conversion.ts";
import { carrier } from "./records.ts";

/** What a site is used for; `land` asks for a plot instead of a building. */
export const siteUse = z.enum([...carrier.shape.uses.unwrap().element.shape.value.options, "land"]);
export type SiteUse = z.infer<typeof siteUse>;

/** What somebody looks for. Every field is optional; `text` says it in free words, fields win over it. */
export const carrierNeed = z.object({
  use: z.string().max(60).optional().describe("production, office … or in words: 厂房."),
  area: z
    .union([z.number().positive().max(1e12), z.string().max(40)])
    .optional()
    .describe("m², or with unit: 3亩, 2000平米."),
  industry: z.string().max(60).optional(),
  tenure: z.enum(["rent", "buy", "build-to-order", "transfer"]).optional(),
  park: z.string().max(60).optional().describe("Name or id."),
  district: z.string().max(60).optional(),
  requirements: z.string().max(300).optional().describe("Free words."),
  prefer: z
    .array(z.enum(["area", "park", "district"]))
    .optional()
    .describe("Fields that are wishes: a site that misses them still fits."),
});
export type CarrierNeed = z.infer<typeof carrierNeed>;

/** Square metres as people speak of them: 3000平, 500方. */
export const SPOKEN_AREA = /(\d[\d,]*(?:\.\d+)?) ?(?:平方?|方)(?![米公里千尺面])/;

/** Square metres of an area in words or as a number; null where no unit of area is in it. */
export function squareMetres(area: number | string): number | null {
  if (typeof area === "number") return area;
  const folded = foldText(area);
  const bare = /^\s*(\d+(?:\.\d+)?)\s*$/.exec(folded.replaceAll(",", ""));
  if (bare) return Number(bare[1]);
  for (const { value, unit } of quantitiesIn(folded)) {
    const metres = convert(value, unit, UNIT.squareMetre);
    if (metres !== null) return Number(metres.value);
  }
  const spoken = SPOKEN_AREA.exec(folded)?.[1];
  if (spoken !== undefined) return Number(spoken.replaceAll(",", ""));
  return null;
}

/** How people name a use, in Chinese and English; the first that matches the folded text counts. */
export const USE_WORDS: ReadonlyArray<readonly [SiteUse, RegExp]> = [
  [
    "production",
    /厂房|车间|工厂|生产|制造基地|产线|\b(?:factor(?:y|ies)|plants?\b(?! trees)|workshops?|production|manufacturing (?:site|space|base))/,
  ],
  ["warehousing", /仓库|仓储|库房|堆场|\b(?:warehous\w*|storage space)/],
  ["headquarters", /总部|\b(?:headquarters|head office|hq)\b/],
  ["incubation", /孵化|众创|创业(?:空间|园|载体)|工位|\b(?:incubat\w*|co-?working|start-?up space)/],
  [
    "research",
    /研发(?:中心|场地|楼|用房|基地|空间)|实验室|中试|\b(?:labs?|laborator(?:y|ies)|r&d (?:cent(?:re|er)|space|site))\b/,
  ],
  ["office", /办公|写字楼|商务楼|\boffices?\b/],
  ["living", /公寓|宿舍|住房|居住|住处|员工住|\b(?:apartments?|housing|dormitor(?:y|ies)|flats?|living)\b/],
  ["exhibition", /展厅|会展|展馆|展览|\b(?:exhibition|showroom)/],
  ["training", /培训(?:基地|场地|中心)|实训|训练基地|\btraining (?:site|base|cent(?:re|er))/],
  ["sport", /体育场|飞行营地|运动场|\bsports? (?:site|ground|venue)/],
  ["retail", /商铺|门面|店铺|门店|\b(?:retail|shops?|stores?)\b/],
  ["farming", /农田|种植|大棚|养殖|农业用地|\b(?:farmland|greenhouses?|farming)\b/],
  ["land", /土地|用地|地块|买地|拿地|标准地|空地|[亩块幅片]地(?!区|方)|\b(?:land|plots?|greenfield)\b/],
];

/** The uses that a text names, by their own names or in words. */
export function usesIn(text: string): SiteUse[] {
  const folded = foldText(text);
  const own = siteUse.safeParse(folded.trim());
  if (own.success) return [own.data];
  return USE_WORDS.filter(([, pattern]) => pattern.test(folded)).map(([use]) => use);
}
