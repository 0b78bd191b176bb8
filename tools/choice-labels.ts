import { choiceText } from "../src/core/knowledge/choice-words.ts";
import { siteWords } from "../src/core/knowledge/site-words.ts";
import type { Speech } from "../src/core/knowledge/speech.ts";

/** Fixed words of incentives, services and companies: 简体, then English. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  // Incentives.
  award: ["奖励", "award"],
  grant: ["补助", "grant"],
  "matching-fund": ["配套资金", "matching fund"],
  tax: ["税收", "tax relief"],
  loan: ["贷款", "loan"],
  equity: ["股权投资", "equity"],
  housing: ["住房", "housing"],
  settlement: ["落户安置", "settlement"],
  fund: ["基金", "fund"],
  recognition: ["认定", "recognition"],
  "cost-relief": ["降本减负", "cost relief"],
  "in-force": ["执行中", "in force"],
  past: ["已结束", "past"],
  // Services.
  platform: ["平台", "platform"],
  module: ["平台模块", "module of a platform"],
  desk: ["服务窗口", "desk"],
  mechanism: ["工作机制", "mechanism"],
  finance: ["金融", "finance"],
  "research-body": ["研发机构", "research body"],
  alliance: ["联盟", "alliance"],
  event: ["活动", "event"],
  information: ["信息服务", "information"],
  "intellectual-property": ["知识产权", "intellectual property"],
  cooperation: ["产学研合作", "cooperation"],
  talent: ["人才", "talent"],
  policy: ["政策", "policy"],
  approval: ["审批", "approval"],
  "technology-transfer": ["成果转化", "technology transfer"],
  incubation: ["孵化", "incubation"],
  testing: ["检测试验", "testing"],
  site: ["场地", "site"],
  "supply-chain": ["供应链", "supply chain"],
  complaint: ["诉求反映", "complaint"],
  "labour-and-logistics": ["用工与物流", "labour and logistics"],
  // Companies.
  manufacturer: ["制造企业", "manufacturer"],
  technology: ["科技企业", "technology firm"],
  developer: ["开发企业", "developer"],
  "platform-company": ["平台公司", "platform company"],
  bank: ["银行", "bank"],
  institution: ["机构", "institution"],
  "service-firm": ["服务企业", "service firm"],
  agency: ["中介机构", "agency"],
};

/** Fields whose words are those of sites, where one of them means something else elsewhere. */
const OF_SITES = new Set(["uses", "tenure"]);

/** How one of the fixed words of a record's field reads. */
export function choiceLabel(field: string, value: string, speech: Speech): string {
  const [zh, en] = OF_SITES.has(field) ? siteWords(value) : (WORDS[value] ?? [value, value]);
  if (zh !== value) return speech.say(zh, en);
  const common = choiceText(value, speech);
  return common === speech.say(value, value) ? speech.say(...siteWords(value)) : common;
}
