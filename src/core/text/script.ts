import type { ArticleLang } from "../article.ts";
import { isSimplified, isTraditional } from "./fold.ts";

const ENGLISH =
  /\b(?:what|which|who|when|where|why|how|is|are|was|were|do|does|did|can|the|of|in|for|to|and|about|please|tell|list|any)\b/i;
const CHINESE = /[的了吗嗎是有在哪什么麼几幾多怎何请請呢吧么]/u;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The language of a short text by its script: kana → ja, Hangul → ko, Han → zh-Hant where characters that only Traditional
 * has outnumber those that only Simplified has, else zh-Hans; otherwise en. Text without letters is taken for zh-Hans.
 */
export function detectLang(text: string): ArticleLang {
  const kana = count(text, /[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]/g);
  const han = count(text, /\p{Script=Han}/gu);
  const hangul = count(text, /\p{Script=Hangul}/gu);
  const words = count(text, /\p{Script=Latin}{2,}/gu);
  // One の is a fashion of Chinese shop signs; with Chinese particles beside it the text is Chinese.
  const fashion = kana === 1 && /の/.test(text) && CHINESE.test(text);
  if (kana > 0 && !fashion) return "ja";
  if (hangul > 0 && hangul * 3 >= han) return "ko";
  if (han > 0) {
    const english = words >= 2 && !CHINESE.test(text) && (words >= han || ENGLISH.test(text));
    return english ? "en" : chineseScript(text);
  }
  return words > 0 || /\p{Script=Latin}/u.test(text) ? "en" : "zh-Hans";
}

function chineseScript(text: string): ArticleLang {
  let traditional = 0;
  let simplified = 0;
  for (const character of text) {
    if (isTraditional(character)) traditional++;
    else if (isSimplified(character)) simplified++;
  }
  return traditional > 0 && traditional >= simplified ? "zh-Hant" : "zh-Hans";
}
