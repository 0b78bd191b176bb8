/** What a folded question must end with, or begin with, to be read as a comparison, and how its sides are joined. */
export interface Cues {
  /** Before the sides: an order to compare. */
  lead: RegExp;
  /** Behind the sides: what is asked of each, or which of them. */
  tail: RegExp;
  /** Between two sides, beyond doubt, … */
  strong: RegExp;
  /** … and where nothing stronger stands: the first of these that stands anywhere. */
  weak: readonly RegExp[];
  /** Between a side and what is compared of it, where the sides come first (A和B的面积) … */
  of: RegExp | null;
  /** … or where that comes first (the areas of A and B). */
  before: RegExp | null;
}

const CHINESE: Cues = {
  lead: /^(?:请|帮我|麻烦)?(?:(?:对比|对照|比较)(?:一下|下)?|比(?:一下|一比))/,
  tail: /相?差(?:了)?(?:多少|多[大远少]|几|不?[大多])|[高低多少快慢大小长短][出了]?(?:多少|几[个倍成]?(?:百分)?点?)(?=[呢啊呀吗]?[?？。]*$)|各(?![市区园类地级种项方个界县乡镇行企单部派式处])|分别|(?:哪个|哪家|哪边|哪一个|哪块|哪项|哪条|谁)(?=.*(?:[多少大小高低长短远近早晚快慢强弱久贵]|靠前|靠后|领先|落后|垫底|便宜)(?:一?[些点])?[呢啊呀吗]?[?？。]*$)|[的有]?(?:什么|啥|何)?(?:区别|差别|差异|不同)|(?:做|作)?(?:一个)?(?:对比|对照|比较)(?:一下|下)?|比起来|比一比|怎么比/,
  strong: /vs\.?|versus|对比|相比/,
  weak: [/跟|与|同|比/, /和|以及|及|、/, /还是/],
  of: /的(?=.)/,
  before: null,
};

const ENGLISH: Cues = {
  lead: /^(?:please |can you |could you )?(?:compare|contrast)\b(?: the)?|^(?:what(?:'s| is| are) )?(?:the )?differences? between|^(?:which|what)\b[^,:]*\b(?:[a-z]+er|more|less)\b[^,:]*[,:]/,
  tail: /[,:]? ?(?:\bwhich (?:one |of them |of the two )?(?:is|are|was|were|has|have|had|did)\b.*|\bcompared?\b(?: with each other)?\s*[?.]*$|\brespectively\b.*)/,
  strong: /,? ?\b(?:versus|vs\.?|compared? (?:with|to)|as against|against)\b/,
  weak: [/\bwith\b/, /\band\b/, /,? ?\bor\b/, /\bto\b/],
  of: /(?:'s|’s) | in terms of | (?:by|in) (?=[a-z]+[?.]*$)| on (?=[a-z&]+(?: [a-z]+)?[?.]*$)/,
  before: /^(.*\bof )(?=\S)/,
};

const JAPANESE: Cues = {
  lead: /^(?!)/,
  tail: /(?:では|で|は)?、?(?:どちら|どっち)(?:の方)?(?:が|は)?|それぞれ|[をの]?(?:比較|比较|違い|违い)|を?比べ/,
  strong: /対|vs\.?/,
  weak: [/と/, /、/],
  of: /の(?=.)/,
  before: null,
};

const KOREAN: Cues = {
  lead: /^(?!)/,
  tail: /\s*(?:중에?서?|가운데)?\s*(?:어느 (?:쪽|것|곳)(?:이|의)?|각각|비교|차이)/,
  strong: /\s(?:대|vs\.?)\s/,
  weak: [/(?<=[\p{L}\p{N}])(?:와|과|하고|이랑|랑)\s/u, /,/],
  of: /의\s/,
  before: null,
};

/** The cues of the language that a folded question is written in. */
export function cuesOf(lang: "zh" | "en" | "ja" | "ko"): Cues {
  return { zh: CHINESE, en: ENGLISH, ja: JAPANESE, ko: KOREAN }[lang];
}
