/** A user's message cut into what is asked and what surrounds it. */
export interface Focus {
  /** The sentences that ask. */
  asks: string;
  /** Everything else: background, quotations, instructions; context only. */
  rest: string;
}

const ASKS =
  /[?？]|多少|几|哪|谁|什么|啥|怎|如何|吗|呢|是否|有没有|能不能|多大|多久|何时|何处|what|which|who|when|where|how|いつ|いくつ|何|どこ|誰|か[。]?$|얼마|무엇|언제|어디|누구|까/i;
const BRACKETED = /[【〔[{<〈][^】〕\]}>〉]{1,80}[】〕\]}>〉]/gu;

/**
 * Finds the asking part of a message. A short message or one sentence asks as a whole. In a longer one only the
 * sentences that ask count as the question, so that a claim or an instruction placed around it is not taken for it.
 */
export function focusOf(message: string): Focus {
  const plain = message.replace(BRACKETED, " ");
  const sentences = plain
    .split(/(?<=[。！？!?；;\n])|(?<=[a-z)][.])\s+(?=[A-Z])/u)
    .flatMap((sentence) => sentence.split(/(?<=(?:回答|请问|问题|question|answer)[:：])/i))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
  if (sentences.length < 2) return { asks: plain.trim(), rest: "" };
  const asking = sentences.filter((sentence) => ASKS.test(sentence));
  if (asking.length === 0 || asking.length === sentences.length)
    return { asks: sentences.join(" "), rest: "" };
  return { asks: asking.join(" "), rest: sentences.filter((sentence) => !ASKS.test(sentence)).join(" ") };
}
