import type { Profile, ProfileField } from "./criteria.ts";

/** Words that decide what a figure beside them is. */
export const PLAIN_CUES = {
  research: /研发|研究开发|\br ?& ?d\b|\br and d\b|\bresearch/,
  rise: /增长|增加|增幅|上涨|涨了|提高了|提升了|上升|多投|加大|grew|growth|rose|risen|increase|\bup\b/,
  people: /人员|员工|团队|人数|\b(?:staff|people|employees|headcount)\b/,
  founded:
    /成立|创立|创办|注册|开办|开了|办了|创业|founded|established|set up|started|\bold\b|in business|registered/,
} as const;

const NOT =
  /没|未|不是|还不|尚|不算|不(?:打算|想|准备|计划|需要|会|要|参加|做)|\bnot\b|n't\b|\bno\b|\byet to\b|never/;

/** What a clause of a text says of a field of a profile; the first clause that says something counts. */
interface ProfileCue {
  field: ProfileField;
  cue: RegExp;
  value: Profile[ProfileField] | ((clause: string) => Profile[ProfileField]);
  /** Words of the clause by which it says something else. */
  unless?: RegExp;
}

const yes = (clause: string) => !NOT.test(clause);
const HIGH_TECH = /(?:国家)?高企|高新技术企业|国高新|high-? ?tech enterprise|hnte\b/;
/** The clause asks for the status instead of having it. */
const WANTS =
  /想|打算|准备|计划|怎么|如何|能否|能不能|可以吗|申报|申请|冲刺|争取|want|plan|apply|how (?:do|can|to)|become|aim|must|need to|to be (?:certified|recogni)/;

/** In the order they are tried; more telling ones first. */
export const PROFILE_CUES: readonly ProfileCue[] = [
  {
    field: "highTechStatus",
    cue: /市级?(?:高企)?培育库|municipal (?:[a-z-]+ )?pool/,
    value: "municipal-pool",
    unless: new RegExp(`${NOT.source}|${WANTS.source}`),
  },
  {
    field: "highTechStatus",
    cue: /省级?(?:高企)?培育库|provincial (?:[a-z-]+ )?pool/,
    value: "provincial-pool",
    unless: new RegExp(`${NOT.source}|${WANTS.source}`),
  },
  {
    field: "reRecognition",
    cue: /重新认定|复审|re-?recogni\w*|re-?certif\w*|renew\w*/,
    value: yes,
    unless: /支持周期/,
  },
  {
    field: "highTechStatus",
    cue: HIGH_TECH,
    value: (clause) =>
      NOT.test(clause)
        ? "none"
        : /是|拿到|获|评上|认定为|通过|已有|we are|certified|recogni[sz]ed/.test(clause)
          ? "national"
          : undefined,
    unless: new RegExp(
      `${WANTS.source}(?!.*(?:${NOT.source}))|重新认定|复审|培育库|(?<!(?:${NOT.source}).*)吗|\\bpool`,
    ),
  },
  {
    field: "rdGrowing",
    cue: /(?:研发|r ?& ?d|research).*(?:增长|增加|提高|上升|逐年|grew|growing|rose|rising|increas\w*)|(?:加大|增加|多投)[^,，。]{0,6}研发/,
    value: yes,
  },
  {
    field: "rdShare",
    cue: /(?:没有|没|无|暂无)(?:任何)?研发(?:投入|费用|支出)?(?!人|团队|中心|楼)|no r ?& ?d\b/,
    value: 0,
  },
  { field: "patents", cue: /(?:没有|没|无|暂无)专利|no patents?\b/, value: 0 },
  {
    field: "stage",
    cue: /还没(?:有)?(?:注册|成立)|准备(?:注册|创办|创业)|打算(?:成立|创办|创业)|想[^,，。]{0,6}创业|筹备|pre-?seed|not yet (?:founded|registered)|\bidea stage/,
    value: "idea",
  },
  {
    field: "stage",
    cue: /初创|刚(?:刚)?(?:成立|注册)|新成立|种子期|天使轮|start-?ups?\b(?! (?:contest|competition))|newly founded|early[- ]stage/,
    value: "startup",
  },
  {
    field: "stage",
    cue: /成长期|高速成长|快速扩张|扩产|scale-?up|growth[- ]stage|fast-growing/,
    value: "growth",
  },
  { field: "stage", cue: /成熟期|成熟企业|老牌|上市公司|well-established|\bmature\b/, value: "mature" },
  { field: "size", cue: /微型企业|小微|个体户|micro(?:[- ]?(?:firm|enterprise|business))/, value: "micro" },
  {
    field: "size",
    cue: /中小(?:型|微)?(?:科技)?企业|小型[^,，。]{0,4}企业|小企业|小公司|small (?:firm|company|business|enterprise)|\bsmes?\b/,
    value: "small",
  },
  {
    field: "size",
    cue: /中型[^,，。]{0,4}企业|中等规模|medium-?sized/,
    value: "medium",
    unless: /small and medium/,
  },
  {
    field: "size",
    cue: /大型[^,，。]{0,4}企业|大公司|大企业|跨国公司|large (?:firm|company|enterprise)|multinational/,
    value: "large",
  },
  {
    field: "talent",
    cue: /(?:创业|人才|博士|海归|专家|院士|高层次)[^,，]{0,6}团队|team of (?:scientists|experts|phds|professors)/,
    value: "team",
    unless: NOT,
  },
  {
    field: "talent",
    cue: /博士|院士|高层次人才|高端人才|领军人才|海归|教授|\bphds?\b|doctorate|high-?(?:level|end) talent|leading (?:scientist|talent|expert)|professor/,
    value: "high-level",
    unless: NOT,
  },
  {
    field: "talent",
    cue: /硕士|研究生|本科|大学生|毕业生|graduates?\b|master's/,
    value: "graduate",
    unless: NOT,
  },
  {
    field: "talent",
    cue: /技工|技师|技能(?:型)?人才|熟练工|skilled (?:workers?|staff|labour)|technicians?/,
    value: "skilled",
    unless: NOT,
  },
  {
    field: "results",
    cue: /(?:科技|科研|研究|技术|研发)成果|成果(?:要|想|需要)?转化|research results|commerciali[sz]\w+|spin-?off/,
    value: yes,
  },
  {
    field: "listing",
    cue: /上市(?!公司)|挂牌|\bipos?\b|股改|股权融资|[a-d]轮|天使轮|go(?:ing)? public|rais(?:e|ing) (?:equity|capital|a round)|venture capital|listing/,
    value: yes,
  },
  {
    field: "competition",
    cue: /(?:创业|创新)[^,，]{0,6}大赛|参赛|start-?up (?:contest|competition)|pitch competition/,
    value: yes,
  },
  {
    field: "institution",
    cue: /(?<!不)(?:是|作为|运营)(?:一)?[家个]?[^,，不]{0,6}(?:服务机构|中介机构|检测机构|事务所)|we (?:are|run) an? [a-z ]*(?:service (?:body|provider)|agency)/,
    value: "service-body",
  },
  {
    field: "institution",
    cue: /(?<!不)(?:是|作为|运营|经营)(?:着)?(?:一)?[家个]?[^,，不]{0,8}(?:孵化器|众创空间|培育基地)|we (?:are|run|operate) an? [a-z -]*incubator/,
    value: "incubator",
  },
  {
    field: "institution",
    cue: /农场|合作社|种植户|养殖户|农户|family farm|we (?:farm|grow)|cooperative/,
    value: "farm",
  },
  {
    field: "institution",
    cue: /我(?:个人|自己一个人|是[^,，。]{0,8}(?:博士|硕士|毕业生|农民|技工|技师|学生|教授))|本人是|as an individual|i am an? (?:scientist|researcher|graduate|student|phd|professor|farmer|engineer)/,
    value: "person",
  },
];
