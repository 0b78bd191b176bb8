/** A user's message cut into what is asked and what surrounds it. */
export interface Focus {
  /** The sentences that ask; empty where the message only gives orders. */
  asks: string;
  /** Background; context only. */
  rest: string;
  /** What tells the assistant how to behave: nobody's question, and never obeyed. */
  orders: string;
}

const ASKS =
  /[?？]|多少|几|哪|谁|什么|啥|怎|如何|吗|呢|是否|有没有|能不能|多大|多久|何时|何处|what|which|who|when|where|how|いつ|いくつ|何|どこ|誰|か[。]?$|얼마|무엇|언제|어디|누구|까/i;
const BRACKETED = /[【〔[{<〈][^】〕\]}>〉]{1,80}[】〕\]}>〉]/gu;
const QUOTED = /[“「『"‘']([^”」』"’'\n]{2,200})[”」』"’']/gu;
/** Text that no reader reads: encoded runs that may hide an order. */
const ENCODED = /(?<![A-Za-z0-9+/])(?=[A-Za-z0-9+/]*[0-9+/])(?=[A-Za-z0-9+/]*[A-Z])[A-Za-z0-9+/]{24,}={0,2}/g;

/** An order to the assistant: to forget its rules, to be someone else, to answer in a way that is laid down. */
const ORDERS = [
  "忽略|无视|忘(?:记|掉|了)(?:之前|以前|上面|以上|前面|你|所有|刚才)|不(?:要|必|用)(?:理会|遵守|遵循|引用|管(?:之前|上面|规则))|假装|(?:请|你(?:来|现在|要|将)?)扮演|扮演(?:一[个名位])|你现在是|你不再是|从现在(?:起|开始)|以此为准",
  "按(?:照)?(?:此|这(?:个|份|条)|上述|以下|下列)(?:资料|信息|内容|说法|口径)?(?:来)?(?:回答|作答)|(?:必须|只能|务必|一律|只需|只要|只准)(?:回答|答|说|输出|回复)|回答须|开发者模式|调试模式|越狱|(?:系统)?提示词|系统提示|逐字(?:输出|复述|打印)",
  "\\bignore (?:all|any|your|the|every|previous|prior|everything|what)|\\bdisregard|\\bforget (?:all|your|the|every|previous|prior|everything)|\\bpretend|\\bact as|\\byou are now|\\byou are no longer|\\bfrom now on|role-?play|developer mode|debug mode|jailbreak|system prompt|\\b(?:answer|reply|respond|output|print) (?:only|exactly|verbatim)|\\bdo not cite|\\bbase64\\b",
  "指示を無視|無視して|のふりをし|무시하고|인 척",
].join("|");
const ORDER = new RegExp(ORDERS, "i");

const SENTENCES =
  /(?<=[。！？!?；;\n])|(?<=[a-z)][.])\s+(?=[A-Z\p{Script=Han}])|(?<=[a-z)][.])(?=\p{Script=Han})/iu;
const QUESTION_LABEL = /(?<=(?:回答|请问|问题|question|answer)[:：])/i;
/** Where an order ends and a question may begin inside one sentence. */
const CLAUSES =
  /(?<=[，,:：])|(?:并且?|然后|再)(?=告诉|回答|说明|说|给出)|\s+and (?:then )?(?=tell|answer|say|explain|list|give|what|how|which|who|where|when)/i;

/**
 * Finds the asking part of a message. A short message or one sentence asks as a whole. In a longer one only the
 * sentences that ask count as the question, so that a claim or an instruction placed around it is not taken for it. Orders
 * to the assistant are set aside wherever they stand; a question inside or beside them is still asked.
 */
export function focusOf(message: string): Focus {
  const orders: string[] = [];
  const plain = message
    .replace(QUOTED, (quoted, inner: string) => (ORDER.test(inner) ? moved(quoted, orders) : quoted))
    .replace(BRACKETED, " ")
    .replace(ENCODED, (encoded) => moved(encoded, orders));
  const sentences = plain
    .split(SENTENCES)
    .flatMap((sentence) => sentence.split(QUESTION_LABEL))
    .flatMap((sentence) => (ORDER.test(sentence) ? besideOrder(sentence, orders) : [sentence]))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const given = orders.join(" ").trim();
  if (sentences.length < 2) return { asks: (sentences[0] ?? "").trim(), rest: "", orders: given };
  const asking = sentences.filter((sentence) => ASKS.test(sentence));
  if (asking.length === 0 || asking.length === sentences.length)
    return { asks: sentences.join(" "), rest: "", orders: given };
  return {
    asks: asking.join(" "),
    rest: sentences.filter((sentence) => !ASKS.test(sentence)).join(" "),
    orders: given,
  };
}

function moved(text: string, to: string[]): string {
  to.push(text);
  return " ";
}

/** The clauses of a sentence that ask although the sentence gives an order; what the order demands goes with it. */
function besideOrder(sentence: string, orders: string[]): string[] {
  const clauses = sentence.split(CLAUSES);
  const asking = clauses.filter((clause) => ASKS.test(clause) && !ORDER.test(clause));
  orders.push(clauses.filter((clause) => !asking.includes(clause)).join(""));
  return asking.length > 0 ? [asking.join("")] : [];
}
