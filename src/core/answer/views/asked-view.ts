import { findIndustries } from "../../knowledge/find-industries.ts";
import type { ProjectFilter } from "../../knowledge/projects.ts";
import { type NeedKind, type ReadNeed, readNeed } from "../../knowledge/read-need.ts";
import type { Corpus } from "../../ports.ts";
import type { Question } from "../../understand/question.ts";

/** What records can answer, as a message asks for it. */
export type AskedView =
  | { kind: NeedKind | "ladder"; need: ReadNeed }
  | { kind: "industries"; industry: string }
  | { kind: "projects"; filter: ProjectFilter };

/** A firm or a person speaks of what they want or lack; a plain question about the articles does not. */
const WANTS =
  /我(?![市省国区县])们?|咱|本公司|我司|(?<![主重概摘纪首紧])要(?![求点素闻]|是)|(?<![设思构联理])想|打算(?!是|有)|准备(?!金|好)|需要|缺|(?<!追|力|要|谋|寻)求(?!职)|找|帮|卡住|拿地|难题|\bwe\b|\bour\b|\bi\b|\bus\b|looking for|\bneed|\bwant/;
/** So does who tells of a firm and asks what it can have. */
const GETS =
  /(?:能|可以?|够)(?:不能)?(?:拿|享受|申请|申报|得到|获得|领)|够(?:不够)?条件|符合(?:哪些|什么)?条件|\beligible\b|\bqualif|(?:get|receive|apply for)\b/;
const isNeed = (folded: string): boolean => WANTS.test(folded) || GETS.test(folded);
/** What costs what is asked for: no record states a price unless a sentence does. */
const PRICE =
  /租金|房租|价格|售价|单价|均价|多少钱|费用|收费|(?<!\b(?:to|can|could|may|or|we|i) )\b(?:rent|fees?|price|cost|charge)s?\b(?! (?:a|an|the|or)\b)/;
/** What asks how much: a measure that comes with its figure (研发占比8%) is told, not asked for. */
const HOW_MUCH =
  /多少|(?<![前近])几[个家项名万亿倍成年天]|多[大高久长远]|how (?:much|many|large|big|long|high)|\bwhat (?:is|was|are|were)\b/;
/** The most or least of something is a figure too. */
const EXTREME = /\b(?:what|which) (?:is|was|are|were) the (?:maximum|minimum|highest|lowest|largest|most)\b/;
/** A figure, a date or a comparison is answered by a sentence. */
const BY_SENTENCE = new Set<Question["asked"]["kind"]>(["figure", "time", "comparison"]);
/** Who can help asks for a service; who somebody is, does not. */
const WHO_HELPS = /谁(?:能|可以|来|会)|找谁|who (?:can|could|helps?|offers?|provides?)/;

/** What in a message records may answer; null where nothing is. */
export function askedView(message: string, question: Question, corpus: Corpus): AskedView | null {
  const { asked, earlier, folded } = question;
  const isTold =
    asked.kind === "figure" && asked.given.length > 0 && isNeed(folded) && !HOW_MUCH.test(folded);
  if ((BY_SENTENCE.has(asked.kind) && !isTold) || EXTREME.test(folded)) return null;
  if (earlier.relation !== "first" && earlier.relation !== "new-topic") return null;
  if (PRICE.test(folded) || (asked.kind === "person" && !WHO_HELPS.test(folded))) return null;
  return (
    industriesAsked(question, corpus) ?? projectsAsked(question, corpus) ?? needAsked(message, folded, corpus)
  );
}

const CHAIN = /产业链|产业地图|产业图谱|链条|上下游|industr(?:y|ial) (?:chain|map)|value chain/;

function industriesAsked({ folded, terms }: Question, corpus: Corpus): AskedView | null {
  if (!CHAIN.test(folded)) return null;
  const named = terms.flatMap(({ entity }) => (entity?.kind === "industry" ? [entity.name] : []));
  const industry = named.find((name) => findIndustries(corpus, name).length > 0);
  return industry === undefined ? null : { kind: "industries", industry };
}

const PROJECTS =
  /(?:哪些|什么|啥|列出|列举|清单|台账|名单)[^,，。?？]{0,8}项目|项目[^,，。?？]{0,6}(?:有哪些|有啥|清单|台账|名单|列表)|\b(?:which|what|list|show)\b[^,.?]{0,30}\bprojects\b/;
/** The state that a question names, folded. */
const STATES: ReadonlyArray<[status: NonNullable<ProjectFilter["status"]>, said: RegExp]> = [
  ["under-construction", /在建|建设中|正在建|推进中|under construction|being built/],
  ["completed", /竣工|建成|完工|已完成|completed|finished/],
  ["operating", /投产|运营中|已运行|in operation|operating/],
  ["signed", /已?签约|signed/],
  ["planned", /拟建|计划|规划中|planned/],
];

const LISTS = /清单|台账|名单|列表|列[出举]|\b(?:list|show)\b/;
/** What kind of project is asked for (哪些核电项目): such words the records must hold. */
const OF_KIND = /(?:哪些|什么|啥|列出|列举)([^,，。?？]{1,8}?)项目/;
const ANY_KIND = /重[点大]|主要|产业|工业|新|大|好|样|类型?|相关|的|了/g;

/** A list of projects by park, industry or state; a question with none of these is answered by sentences. */
function projectsAsked({ folded, terms, asked }: Question, corpus: Corpus): AskedView | null {
  if (!PROJECTS.test(folded) || (asked.kind !== "list" && !LISTS.test(folded))) return null;
  const of = (kind: string) =>
    terms.flatMap(({ entity }) => (entity !== null && entity.kind === kind ? [entity] : []))[0];
  const park = of("park")?.id;
  const industry = of("industry")?.name;
  const [status, said = /$^/] = STATES.find(([, said]) => said.test(folded)) ?? [];
  const names = terms.flatMap(({ entity, text }) => (entity === null ? [] : [text]));
  const q = names
    .reduce((text, name) => text.replace(name, ""), OF_KIND.exec(folded)?.[1] ?? "")
    .replace(said, "")
    .replace(ANY_KIND, "");
  const knownPark = park !== undefined && corpus.knowledge.parks.some(({ id }) => id === park);
  const knownIndustry = industry !== undefined && findIndustries(corpus, industry).length > 0;
  if (!knownPark && !knownIndustry) return null;
  const filter: ProjectFilter = {
    ...(knownPark && { park }),
    ...(knownIndustry && { industry }),
    ...(status && { status }),
    ...(q !== "" && { q }),
  };
  return { kind: "projects", filter };
}

const LADDER = /高企|高新技术企业|培育库|high-?tech enterprise/;
const HOW_TO =
  /怎么|怎样|如何|步骤|流程|路径|阶梯|下一步|第一步|先.{0,8}再|how (?:do|can|to|should)|steps?\b|next\b|path\b/;

/** A need that somebody states as theirs; a plain question about incentives or services is answered by sentences. */
function needAsked(message: string, folded: string, corpus: Corpus): AskedView | null {
  if (!isNeed(folded)) return null;
  const need = readNeed(message, corpus);
  if (LADDER.test(folded) && HOW_TO.test(folded)) return { kind: "ladder", need };
  const [kind] = need.asks;
  return kind === undefined || (kind === "incentives" && !tellsOfItself(need)) ? null : { kind, need };
}

/** Whether anything but industry and park is told of the firm: these alone match every incentive there. */
function tellsOfItself({ profile }: ReadNeed): boolean {
  return Object.keys(profile).some((field) => field !== "industry" && field !== "park");
}
