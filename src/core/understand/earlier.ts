import { aboutItem, again, asIs, corrected, following, POINTS, sameQuestion } from "./carry.ts";
import { conversionAsked, isConversionWord } from "./conversion.ts";
import { correctionOf } from "./correction.ts";
import { itemMeant, ordinalIn } from "./items.ts";
import { type OwnWords, ownWords } from "./own-words.ts";
import type { Question } from "./question.ts";
import type { Vocabulary } from "./vocabulary.ts";

const NEW_TOPIC =
  /^(?:好的?|嗯|ok|okay)?[,，。\s]*(?:换个?(?:一个)?(?:问题|话题|说法)|说点别的|聊点别的|不(?:说|聊|问)这个了|(?:另外)?(?:再)?(?:另)?问(?:个|一个)(?:别的|其他的?|另外的?)(?:问题)?|另一个问题|下一个问题|新问题|by the way|btw|(?:a )?new (?:question|topic)|(?:a )?different (?:question|topic)|another (?:question|topic)|(?:let's )?chang(?:e|ing) (?:the )?(?:topic|subject)|on another (?:note|topic)|unrelated|next question|ところで|話は変わりますが|話題を変え(?:て|ます)|別の質問(?:ですが)?|그건 그렇고|다른 질문(?:인데요?)?|화제를 바꿔서?)[,，。:：、\s]*/;
const MORE =
  /^(?:那|嗯|好)?[,，\s]*(?:还有(?:吗|么|呢|别的吗|其他(?:的)?吗|哪些|什么)?|还有没有(?:别的|其他的?)?|其他的?呢|别的呢|继续(?:说|讲)?|接着说|(?:再|能)?(?:详细|具体)(?:一?点|一些|说说|介绍)?(?:说说|吗)?|展开(?:说说|讲讲)?|more|(?:any|anything|what) (?:more|else)|tell me more|go on|continue|more details?(?: please)?|in more detail|elaborate|他には|もっと(?:詳しく)?|詳しく|더 (?:자세히|있나요|알려)|또 (?:있나요|뭐))[\s?？。!！~吧呀啊]*$/;
const PROVENANCE =
  /出处|来源是|哪篇(?:文章|报道|新闻)|什么(?:来源|依据)|原文(?:怎么|是)|where did you (?:get|find|read)|what(?:'s| is) (?:the|your) source|which article|source\?$|出典|출처/;
/** Reads a message in the light of the question before it and of the answers so far, the newest first. */
export function inTheLightOf(
  before: Question | null,
  answers: readonly string[],
  message: string,
  vocabulary: Vocabulary,
  asOf: string | null,
): Question {
  const read = (text: string): OwnWords => ownWords(text, vocabulary, asOf);
  const whole = dated(read(message), before, read);
  const conversion = conversionAsked(whole.folded);
  const own =
    conversion?.explicit && !conversion.of && hasTopic(whole)
      ? { ...read(conversion.rest), locale: whole.locale }
      : whole;
  const direct = conversion && (conversion.of || (conversion.explicit && hasTopic(own))) ? conversion : null;
  if (!before) return { ...asIs(own, [], "first"), conversion: direct };
  const left = NEW_TOPIC.exec(own.folded);
  if (left && !POINTS.test(own.folded.slice(left[0].length)))
    return { ...asIs(read(own.folded.slice(left[0].length)), [], "new-topic"), conversion: direct };
  const correction = correctionOf(own.folded);
  if (correction) {
    const denied = correction.not.flatMap((text) => read(text).terms);
    return corrected(before, { ...read(correction.meant), locale: own.locale }, denied);
  }
  if (conversion && !direct && wantsConversion(before, own, conversion.explicit))
    return { ...again(before, own, "conversion"), conversion };
  if (MORE.test(own.folded) || (PROVENANCE.test(own.folded) && own.terms.every(({ entity }) => !entity)))
    return again(before, own, "more");
  const ordinal = ordinalIn(own.folded);
  const item = ordinal && itemMeant(ordinal, answers);
  if (ordinal && item) return aboutItem(before, own, ordinal, item, read);
  if (onlyNames(own)) return sameQuestion(before, own);
  return { ...following(before, own, answers[0] ?? "", vocabulary), conversion: direct };
}

/** A part of a year without the year (上半年呢) is of the year asked about before. */
function dated(own: OwnWords, before: Question | null, read: (text: string) => OwnWords): OwnWords {
  const year = before?.periods[0]?.from.slice(0, 4);
  if (year === undefined || own.periods.length > 0 || !PART_OF_YEAR.test(own.folded)) return own;
  return { ...read(own.folded.replace(PART_OF_YEAR, `${year}年$&`)), locale: own.locale };
}

const PART_OF_YEAR =
  /[上下]半年|第?[一二三四1-4首]季度?|\bq[1-4]\b|(?:first|second) half|(?:first|second|third|fourth) quarter|[上下]半期|[상하]반기/;

/** A request to be told about something: a new question, though it only holds a name. */
const INTRODUCES =
  /介绍|说说|讲讲|了解|什么是|是什么|是啥|干什么|做什么|概况|简介|tell me about|describe|introduce|overview|explain|what (?:is|are)|who (?:is|are)|とは|について|紹介|소개|무엇/;

/** Names alone, or a period alone, and nothing that asks. */
function onlyNames({ terms, periods, asked, folded }: OwnWords): boolean {
  if (asked.kind !== "open" || INTRODUCES.test(folded)) return false;
  const words = terms.filter(({ weight }) => weight > 0.3);
  return words.every(({ entity }) => entity !== null) && (terms.length > 0 || periods.length > 0);
}

/** Whether a unit named without a figure asks for the figure before, and not for something new. */
function wantsConversion(before: Question, own: OwnWords, explicit: boolean): boolean {
  const { unitGroup, kind } = before.asked;
  const figure = kind === "figure" && (unitGroup === null || unitGroup === "area" || unitGroup === "money");
  return explicit || (!hasTopic(own) && figure);
}

/** Whether a message speaks of anything but units, measures and conversion itself. */
function hasTopic({ terms }: OwnWords): boolean {
  return terms.some(
    ({ text, kind, measure, weight }) =>
      kind !== "char" && kind !== "number" && measure === null && weight > 0.3 && !isConversionWord(text),
  );
}
