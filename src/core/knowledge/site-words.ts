/** How the fixed words of sites read: 简体, then English after "it is". */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  "office-complex": ["办公综合体", "an office complex"],
  incubator: ["孵化器", "an incubator"],
  workshop: ["厂房", "workshops"],
  "custom-workshop": ["定制化厂房", "custom-built workshops"],
  land: ["土地", "land"],
  "talent-housing": ["人才住房", "housing for talent"],
  logistics: ["物流设施", "a logistics site"],
  "industrial-park": ["产业园", "an industrial park"],
  "service-centre": ["服务中心", "a service centre"],
  airfield: ["航空场地", "an airfield"],
  venue: ["场馆", "a venue"],
  headquarters: ["总部", "headquarters"],
  office: ["办公", "offices"],
  research: ["研发", "research"],
  incubation: ["孵化", "incubation"],
  production: ["生产", "production"],
  warehousing: ["仓储", "warehousing"],
  living: ["居住", "living"],
  exhibition: ["展览", "exhibitions"],
  training: ["培训", "training"],
  sport: ["体育", "sport"],
  retail: ["商业", "retail"],
  farming: ["农业种植养殖", "farming"],
  rent: ["出租", "for rent"],
  buy: ["出售", "for sale"],
  "build-to-order": ["按需定制", "built to order"],
  transfer: ["转让", "transferred from its former user"],
  "in-use": ["已启用", "in use"],
  "under-construction": ["在建", "under construction"],
  planned: ["规划中", "planned"],
  "on-offer": ["可供", "on offer"],
};

export function siteWords(choice: string): readonly [zh: string, en: string] {
  return WORDS[choice] ?? [choice, choice];
}
