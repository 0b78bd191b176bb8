import type { Speech } from "./speech.ts";

/** How the fixed words of records read: 简体, then English. A word that is not here is shown as it is. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  // Parks.
  "high-tech-zone": ["高新区", "high-tech zone"],
  "economic-zone": ["经济开发区", "economic zone"],
  "new-area": ["新区", "new area"],
  "industrial-park": ["产业园", "industrial park"],
  "port-park": ["临港园区", "port park"],
  "logistics-park": ["物流园", "logistics park"],
  "service-cluster": ["服务业集聚区", "service cluster"],
  "agricultural-park": ["农业园区", "agricultural park"],
  "industry-base": ["产业基地", "industry base"],
  "park-group": ["园区组团", "group of parks"],
  // Projects.
  signed: ["已签约", "signed"],
  planned: ["规划中", "planned"],
  started: ["已开工", "started"],
  "under-construction": ["在建", "under construction"],
  commissioning: ["调试中", "commissioning"],
  completed: ["已完工", "completed"],
  operating: ["已投运", "operating"],
  industrial: ["产业项目", "industrial"],
  infrastructure: ["基础设施", "infrastructure"],
  service: ["服务项目", "service"],
  carrier: ["载体项目", "site"],
  programme: ["行动计划", "programme"],
  livelihood: ["民生项目", "livelihood"],
  research: ["科研项目", "research"],
  sport: ["体育项目", "sport"],
  // Industries.
  pillar: ["支柱产业", "pillar industry"],
  leading: ["主导产业", "leading industry"],
  potential: ["潜力产业", "potential industry"],
  future: ["未来产业", "industry of the future"],
  emerging: ["新兴产业", "emerging industry"],
  agriculture: ["农业", "agriculture"],
  // Figures.
  target: ["目标", "target"],
  forecast: ["预计", "forecast"],
  limit: ["标准", "rule"],
};

export function choiceText(value: string, speech: Speech): string {
  const [zh, en] = (Object.hasOwn(WORDS, value) && WORDS[value]) || [value, value];
  return speech.say(zh, en);
}
