import { DomUtils, parseDocument } from "htmlparser2";
import { toTraditional } from "../../src/adapters/opencc.ts";
import { knowledgeLists, NO_KNOWLEDGE } from "../../src/core/knowledge/knowledge.ts";
import { seedCorpus } from "../support/seed-corpus.ts";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../support/tiny-corpus.ts";
import { service } from "./service.ts";

export const seeds = await seedCorpus();
export const { app } = service({ corpus: async () => seeds, toTraditional });

/** Text that would run if it were not escaped. */
export const HOSTILE = `<img src=x onerror="hack()">&amp;"'`;
const hostileArticle = articleOf("hostile", `${HOSTILE}名称一。补贴最高十万元。`, {
  title: `${HOSTILE}标题`,
  source: HOSTILE,
});
const stated = { value: HOSTILE, en: HOSTILE, article: "hostile", quote: "补贴最高十万元" };
const link = { article: "hostile", quote: "补贴最高十万元" };
const record = (id: string) => ({
  id,
  name: `${HOSTILE}名称`,
  nameEn: `${HOSTILE} name`,
  aliases: ["名称一"],
  named: { article: "hostile", quote: "名称一" },
  notes: [{ ...stated, topic: HOSTILE, topicEn: HOSTILE }],
});
const linkless = { status: { value: "planned", article: "hostile", quote: "补贴最高十万元" } };
const hostileCorpus = {
  ...corpusOf([hostileArticle], lexiconOf({ entities: [entityOf("hi-tech", "park", "镇江高新区")] })),
  knowledge: knowledgeLists.parse({
    ...NO_KNOWLEDGE,
    incentives: [
      {
        ...record("h-incentive"),
        kind: "grant",
        beneficiaries: [stated],
        conditions: [stated],
        amount: stated,
      },
    ],
    carriers: [{ ...record("h-site"), kind: "workshop", facilities: [stated], ...linkless }],
    services: [
      {
        ...record("h-service"),
        kind: "desk",
        needs: [{ value: "finance", article: "hostile", quote: "补贴最高十万元" }],
        offers: [stated],
        operators: [stated],
        users: [],
        response: [],
      },
    ],
    projects: [
      { ...record("h-project"), kind: "industrial", plan: [stated], delayReason: stated, ...linkless },
    ],
    companies: [{ ...record("h-company"), kind: "manufacturer", does: [stated] }],
    parks: ["h-park", "h-park-2"].map((id) => ({
      ...record(id),
      kind: "industrial-park",
      level: stated,
      positioning: [stated, stated],
      industries: [{ ...link, value: "h-industry" }],
      offices: [stated],
      area: { value: "十", unit: "万元", article: "hostile", quote: "最高十万元" },
    })),
    industries: [
      {
        ...record("h-industry"),
        kind: "pillar",
        chain: [{ ...link, name: HOSTILE, nameEn: HOSTILE, companies: [{ ...link, value: "h-company" }] }],
      },
    ],
  }),
};
const hostile = service({ corpus: async () => hostileCorpus, toTraditional }).app;

/** A page as it is served, taken apart. */
export async function page(path: string, headers: Record<string, string> = {}) {
  return taken(await app.request(path, { headers }));
}

/** The same of a service whose every text is hostile. */
export async function hostilePage(path: string) {
  return taken(await hostile.request(path));
}

async function taken(response: Response) {
  const dom = parseDocument(await response.text(), { decodeEntities: true });
  const elements = DomUtils.getElementsByTagName(() => true, dom, true);
  const all = (test: (element: (typeof elements)[number]) => boolean) => elements.filter(test);
  return { response, dom, all };
}
type Shown = Awaited<ReturnType<typeof page>>;

/** The text of a page's main part, with every stretch of space as one. */
export const mainText = ({ all }: Shown): string =>
  textOf(all(({ name }) => name === "main")).replace(/\s+/g, " ");

export const textOf = (some: Parameters<typeof DomUtils.textContent>[0]): string =>
  DomUtils.textContent(some);

/** The value that a field of a form shows. */
export function entered({ all }: Shown, name: string): string | undefined {
  const [field] = all(({ attribs }) => attribs["id"] === name);
  if (field?.name === "textarea") return textOf(field);
  if (field?.name !== "select") return field?.attribs["value"];
  const chosen = all(
    ({ name: tag, attribs, parent }) => tag === "option" && parent === field && "selected" in attribs,
  );
  return chosen[0]?.attribs["value"] ?? "";
}
