import type { Knowledge } from "./knowledge.ts";
import type { Incentive, Park, Service } from "./records.ts";
import type { Source } from "./stated.ts";

/** What a park offers towards one concern of investors, gathered from its records of several kinds. */
export interface Theme {
  id: string;
  zh: string;
  en: string;
  /** Words by which a question asks for it, folded. */
  asks: RegExp;
  needs: ReadonlyArray<Service["needs"][number]["value"]>;
  incentives: ReadonlyArray<Incentive["kind"]>;
  /** Fields of a firm's profile whose conditions make an incentive one of this theme. */
  fields: ReadonlyArray<Incentive["conditions"][number]["field"]>;
  carriers: ReadonlyArray<Knowledge["carriers"][number]["kind"]>;
}

export const THEMES: readonly Theme[] = [
  {
    id: "finance",
    zh: "融资",
    en: "Finance",
    asks: /融资|贷款|资金|金融|资本|授信|基金|创投|financ|loan|fund|capital/,
    needs: ["finance"],
    incentives: ["loan", "equity", "fund"],
    fields: [],
    carriers: [],
  },
  {
    id: "talent",
    zh: "人才",
    en: "Talent",
    asks: /人才|引才|招才|引智|团队|招人|talent|skilled|recruit/,
    needs: ["talent"],
    incentives: ["housing", "settlement"],
    fields: ["talent"],
    carriers: ["talent-housing"],
  },
  {
    id: "innovation",
    zh: "科技创新",
    en: "Innovation",
    asks: /科技|创新|研发|技术|成果|产学研|innovat|r&d|research|technolog/,
    needs: ["technology-transfer", "cooperation", "intellectual-property", "testing", "incubation"],
    incentives: [],
    fields: ["rdShare", "rdGrowing", "patents", "results"],
    carriers: ["incubator"],
  },
  {
    id: "land",
    zh: "土地与厂房",
    en: "Land and buildings",
    asks: /土地|用地|地块|厂房|场地|land|premises|workshop/,
    needs: ["site"],
    incentives: ["land"],
    fields: [],
    carriers: ["land", "workshop", "custom-workshop", "office-complex", "industrial-park", "incubator"],
  },
  {
    id: "approval",
    zh: "审批与企业服务",
    en: "Approvals and services for firms",
    asks: /审批|营商|办事|企业服务|服务企业|approval|red tape|business environment/,
    needs: ["approval", "complaint", "labour-and-logistics", "policy"],
    incentives: [],
    fields: [],
    carriers: [],
  },
];

/** A record that belongs to a theme, and where its park is stated. */
export interface Themed {
  name: string;
  nameEn: string;
  source: Source;
}

/** What the records say of a theme in one park, incentives first. */
export function themed(theme: Theme, { id }: Pick<Park, "id">, knowledge: Knowledge): Themed[] {
  const { incentives, services, carriers } = knowledge;
  const found = [
    ...incentives.filter(
      (one) =>
        theme.incentives.includes(one.kind) ||
        one.conditions.some(({ field }) => field && theme.fields.includes(field)),
    ),
    ...services.filter(({ needs }) => needs.some(({ value }) => theme.needs.includes(value))),
    ...carriers.filter(({ kind }) => theme.carriers.includes(kind)),
  ];
  return found.flatMap(({ name, nameEn, named, park }) =>
    park?.value === id ? [{ name, nameEn, source: named }] : [],
  );
}
