import { z } from "zod";
import { service } from "./records.ts";
import { type ReadText, wordsAt } from "./words-in.ts";

export const serviceNeedKind = service.shape.needs.element.shape.value;
export type ServiceNeedKind = z.infer<typeof serviceNeedKind>;

/** What a firm wants help with; `text` says it in free words, fields win over it. */
export const serviceNeed = z.object({
  needs: z.array(serviceNeedKind).max(13).optional(),
  park: z.string().max(60).optional().describe("Name or id."),
  industry: z.string().max(60).optional(),
  stage: z.enum(["idea", "startup", "growth", "mature"]).optional(),
});
export type ServiceNeed = z.infer<typeof serviceNeed>;

/** How articles and people name each need in Chinese; what English and other words mean is in the lexicon. */
const NEED_WORDS: Readonly<Record<ServiceNeedKind, RegExp>> = {
  finance: /融资|贷款|贷$|资金|授信|信贷|借款|银行|质押|担保|风险补偿|创投|投资基金|股权|贴息/,
  "intellectual-property": /知识产权|专利|商标|著作权|质押评估/,
  cooperation: /产学研|合作|协作|高校|科研院所|研究院|联盟|揭榜|攻关/,
  talent: /人才|(?:创业|创新|高端|专家|研发|引进)[^,，。]{0,4}团队|引才|引智|专家|招聘/,
  policy: /政策|补贴|奖补|申报|惠企|高企认定|培育库/,
  approval: /审批|审查|报批|手续|许可|环评|能评|备案|证照|注册登记/,
  "technology-transfer": /成果转化|技术转移|中试|技术经理人|产业化|成果库|科技成果/,
  incubation: /孵化|创业|众创|在孵/,
  testing: /检测|检验|测试(?!平台)|认证|化验|计量/,
  site: /厂房|场地|载体|用地|土地|办公楼|选址|落地/,
  "supply-chain": /供应链|上下游|配套企业|产品供需|供需|采购|销路|订单|产业链/,
  complaint: /投诉|举报|诉求|反映|维权|热线/,
  "labour-and-logistics": /用工|招工|招人|招不到|缺人|劳动力|物流|运输|工人/,
};

/** Whether words name a need themselves, whatever else they name (物流). */
export function namesNeed(folded: string): boolean {
  return Object.values(NEED_WORDS).some((pattern) => pattern.test(folded));
}

/** A need and the words that it was read from. */
export interface NeedRead {
  need: ServiceNeedKind;
  words: string;
}

/**
 * The needs that a text speaks of, in the order of their words; each once.
 * @param except stretches of the folded text that tell of the firm, not of what it wants.
 */
export function needsOf(
  text: ReadText,
  except: ReadonlyArray<{ start: number; end: number }> = [],
): NeedRead[] {
  const read = without(text, except);
  const found = new Map<ServiceNeedKind, NeedRead & { at: number }>();
  const add = (need: ServiceNeedKind, at: number, words: string) => {
    const known = found.get(need);
    if (known === undefined || at < known.at) found.set(need, { need, at, words });
  };
  for (const need of serviceNeedKind.options) {
    const pattern = NEED_WORDS[need];
    const plain = pattern.exec(read.folded.text);
    if (plain) add(need, plain.index, wordsAt(read, plain.index, plain.index + plain[0].length));
    for (const { start, end, text, forms, entity } of read.words) {
      // What people say is read by what articles write for it first: further synonyms stray.
      const meant =
        entity === null &&
        !ASKING.test(text) &&
        forms.slice(0, 3).some((form) => form !== text && pattern.test(form));
      if (meant) add(need, start, wordsAt(read, start, end));
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at).map(({ need, words }) => ({ need, words }));
}

/** Words that ask whom or where to turn to, single characters, and people of a firm: they tell of no need. */
const ASKING =
  /^\p{Script=Han}$|员工|职工|雇员|^(?:employee|staff|worker)s?$|谁|哪|怎|什么|\bwho\b|where|how/u;

function without(text: ReadText, except: ReadonlyArray<{ start: number; end: number }>): ReadText {
  const folded = except.reduce(
    (so, { start, end }) => so.slice(0, start) + " ".repeat(end - start) + so.slice(end),
    text.folded.text,
  );
  const words = text.words.filter(
    (word) => !except.some(({ start, end }) => word.start < end && start < word.end),
  );
  return { ...text, folded: { ...text.folded, text: folded }, words };
}
