import { z } from "zod";
import { criterion } from "./criteria.ts";
import {
  office,
  recordFields,
  source,
  statedChoice,
  statedDate,
  statedLink,
  statedQuantity,
  statedText,
} from "./stated.ts";

const links = z.array(statedLink).default([]);
const texts = z.array(statedText).default([]);

/** A development zone, an industrial park or a cluster that firms settle in. */
export const park = z.strictObject({
  ...recordFields,
  kind: z.enum([
    "high-tech-zone",
    "economic-zone",
    "new-area",
    "industrial-park",
    "port-park",
    "logistics-park",
    "service-cluster",
    "agricultural-park",
    "industry-base",
    "park-group",
  ]),
  district: statedLink.optional().describe("Entity id of the district or county-level city."),
  within: statedLink.optional().describe("The park that it is part of."),
  level: statedText.optional().describe("National, provincial, municipal."),
  founded: statedDate.optional(),
  area: statedQuantity.optional(),
  positioning: texts.describe("What it is meant to be."),
  industries: links.describe("Industry ids."),
  offices: z.array(office).default([]),
});

/** 载体: a building, workshops, land, flats: what a firm or its people can move into. */
export const carrier = z.strictObject({
  ...recordFields,
  kind: z.enum([
    "office-complex",
    "incubator",
    "workshop",
    "custom-workshop",
    "land",
    "talent-housing",
    "logistics",
    "industrial-park",
    "service-centre",
    "airfield",
    "venue",
  ]),
  park: statedLink.optional(),
  district: statedLink.optional().describe("Entity id."),
  developer: statedLink.optional().describe("Company id of who builds or runs it."),
  uses: z
    .array(
      statedChoice([
        "headquarters",
        "office",
        "research",
        "incubation",
        "production",
        "warehousing",
        "living",
        "exhibition",
        "training",
        "sport",
        "retail",
        "farming",
      ]),
    )
    .default([]),
  industries: links,
  tenure: z.array(statedChoice(["rent", "buy", "build-to-order", "transfer"])).default([]),
  area: statedQuantity.optional(),
  units: statedQuantity.optional().describe("How many flats, workshops, halls."),
  status: statedChoice(["in-use", "under-construction", "planned", "on-offer"]).optional(),
  facilities: texts,
});

/** A favour that firms or people can get, with what the five fields of a policy notice say of it. */
export const incentive = z.strictObject({
  ...recordFields,
  kind: z.enum([
    "award",
    "grant",
    "matching-fund",
    "tax",
    "loan",
    "equity",
    "housing",
    "settlement",
    "land",
    "fund",
    "recognition",
    "cost-relief",
  ]),
  park: statedLink.optional().describe("Only there; absent: the whole city."),
  beneficiaries: texts.describe("惠及对象."),
  conditions: z
    .array(criterion)
    .default([])
    .describe("申报条件, each tested against a profile where it can be."),
  amount: statedText.optional(),
  validity: statedText.optional(),
  deadline: statedText.optional().describe("兑现时限."),
  address: statedText.optional().describe("受理地址."),
  phone: statedText.optional().describe("咨询电话."),
  industries: links,
  status: statedChoice(["in-force", "planned", "past"]).optional(),
});

/** A step of a project, as planned or as done. */
const milestone = z.strictObject({ ...statedText.shape, date: z.string().optional() });

/** A project and how it goes: what was planned, what was done, why not, what comes next. */
export const project = z.strictObject({
  ...recordFields,
  kind: z.enum([
    "industrial",
    "infrastructure",
    "service",
    "carrier",
    "programme",
    "livelihood",
    "research",
    "sport",
  ]),
  park: statedLink.optional(),
  district: statedLink.optional().describe("Entity id."),
  companies: links.describe("Company ids."),
  industries: links,
  investment: statedQuantity.optional(),
  scale: texts.describe("Capacity, size, number of parts."),
  plan: z.array(milestone).default([]).describe("What was to be done, and by when."),
  actual: z.array(milestone).default([]).describe("What was done, and when."),
  status: statedChoice([
    "signed",
    "planned",
    "started",
    "under-construction",
    "commissioning",
    "completed",
    "operating",
  ]).optional(),
  delayReason: statedText.optional().describe("Why it is later than planned."),
  nextStep: statedText.optional(),
});

/** A link of an industry's chain, from material to use. */
const chainLink = z.strictObject({
  name: z.string().min(1),
  nameEn: z.string().min(1),
  ...source.shape,
  companies: links.describe("Company ids."),
  parks: links.describe("Park ids."),
});

/** An industry with its chain, its firms and the parks that it is promoted in. */
export const industry = z.strictObject({
  ...recordFields,
  kind: z.enum(["pillar", "leading", "potential", "future", "emerging", "service", "agriculture"]),
  chain: z.array(chainLink).default([]),
  parks: links,
  companies: links,
  platforms: links.describe("Service ids of research bodies and platforms."),
});

/** Something that is done for firms or citizens: a platform, a desk, a mechanism, a loan product, a research body. */
export const service = z.strictObject({
  ...recordFields,
  kind: z.enum([
    "platform",
    "module",
    "desk",
    "mechanism",
    "finance",
    "research-body",
    "alliance",
    "event",
    "information",
  ]),
  partOf: statedLink.optional().describe("Service id."),
  park: statedLink.optional(),
  needs: z.array(
    statedChoice([
      "finance",
      "intellectual-property",
      "cooperation",
      "talent",
      "policy",
      "approval",
      "technology-transfer",
      "incubation",
      "testing",
      "site",
      "supply-chain",
      "complaint",
      "labour-and-logistics",
    ]),
  ),
  offers: texts,
  operators: texts.describe("Who runs it: bodies and offices."),
  users: texts,
  response: texts.describe("How fast, how often."),
});

/** A firm or a body that the articles name as one who invests, builds, runs or partners. */
export const company = z.strictObject({
  ...recordFields,
  kind: z.enum([
    "manufacturer",
    "technology",
    "developer",
    "platform-company",
    "bank",
    "institution",
    "service-firm",
    "agency",
  ]),
  park: statedLink.optional(),
  district: statedLink.optional().describe("Entity id."),
  industries: links,
  does: texts.describe("What it makes or runs."),
  honours: texts,
  offices: z.array(office).default([]),
});

export type Park = z.output<typeof park>;
export type Carrier = z.output<typeof carrier>;
export type Incentive = z.output<typeof incentive>;
export type Project = z.output<typeof project>;
export type Industry = z.output<typeof industry>;
export type Service = z.output<typeof service>;
export type Company = z.output<typeof company>;
