import type { ProfileField } from "./criteria.ts";

/** What to ask of a firm for each field of its profile: 简体, English. */
export const PROFILE_QUESTIONS: Readonly<Record<ProfileField, readonly [string, string]>> = {
  industry: ["企业属于哪个行业？", "What industry is the firm in?"],
  park: ["企业落在（或打算落在）哪个园区？", "In which park is the firm, or does it mean to settle?"],
  size: ["企业规模：微型、小型、中型还是大型？", "Is the firm micro, small, medium or large?"],
  stage: [
    "企业处于哪个阶段：筹备、初创、成长还是成熟？",
    "Is the firm an idea, a start-up, growing or mature?",
  ],
  rdShare: ["研发投入占营业收入的百分之几？", "What share of revenue goes into R&D?"],
  rdGrowing: ["研发投入比上一年增加了吗？", "Did R&D spending rise over the year before?"],
  patents: ["有几项专利？", "How many patents does the firm hold?"],
  highTechStatus: [
    "是否在市级或省级高企培育库，或已是国家高新技术企业？",
    "Is the firm in the municipal or provincial pool for high-tech enterprises, or recognised nationally?",
  ],
  reRecognition: [
    "高企资格是否快到期、要重新认定？",
    "Is the firm's high-tech recognition due to be renewed?",
  ],
  talent: [
    "带来哪类人才：技能人才、毕业生、高层次人才还是创业团队？",
    "Whom does the firm bring: skilled workers, graduates, high-level talent or a founding team?",
  ],
  results: ["有没有要转化的科技成果？", "Are there research results to turn into products?"],
  listing: ["有没有上市或股权融资的打算？", "Does the firm plan to list or to raise equity?"],
  competition: ["是否参加园区的创新创业大赛？", "Does the firm take part in the park's start-up contest?"],
  institution: [
    "是企业、科技服务机构、孵化器、农业主体还是个人？",
    "Is it a company, a service body, an incubator, a farm or a person?",
  ],
};

/** What each field of a profile is called: 简体, English. */
export const PROFILE_FIELD_NAMES: Readonly<Record<ProfileField, readonly [string, string]>> = {
  industry: ["所属行业", "industry"],
  park: ["所在园区", "park"],
  size: ["企业规模", "size"],
  stage: ["发展阶段", "stage"],
  rdShare: ["研发投入占比", "R&D share"],
  rdGrowing: ["研发投入是否增长", "whether R&D spending rose"],
  patents: ["专利数量", "patents"],
  highTechStatus: ["高企状态", "high-tech status"],
  reRecognition: ["是否重新认定", "whether recognition is renewed"],
  talent: ["人才情况", "talent"],
  results: ["是否有科技成果", "research results"],
  listing: ["上市或融资计划", "plans to list or raise equity"],
  competition: ["是否参加创业大赛", "part in the start-up contest"],
  institution: ["主体类型", "kind of body"],
};
