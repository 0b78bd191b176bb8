/** A turn that mends the question before it. */
export interface Correction {
  /** What was meant, folded. */
  meant: string;
  /** What was not meant, where the turn says so. */
  not: string[];
}

const DENIES =
  /^(?:(?:不对|不是这个|不是的|不不|错了|(?:我)?(?:说|问|打|写)错了|(?:你)?(?:理解|弄|搞|听)错了|更正(?:一下)?|纠正(?:一下)?|抱歉|对不起|sorry|no|nope|wrong|not quite|correction|actually|いえ|いいえ|いや|違います|違う|아니요?|아뇨)(?=[,，。.!！:：、]|$|\s*(?:我|应|i ))[\s,，。.!！:：、]*)+/;
const MEANT =
  /^(?:我(?:其实|刚才)?(?:要|想)?(?:问|说|指|查|找)的?(?:其实)?是|我是(?:想)?(?:问|说|指)|应该是|应当是|应为|改成|i (?:actually )?(?:meant|mean|was (?:asking|talking) (?:about|for)|asked (?:about|for)|said|want(?:ed)?)|make (?:that|it)|it should be|rather|聞きたいのは|제 말은)[\s:：,，]*/;
/** 不是高新区，是新区. A question (不是…吗) corrects nothing. */
const NOT_BUT =
  /^(?:我(?:问|说|指)的)?不是(?:问|说|指)?(.{1,24}?)[,，、\s]*(?:而是|我(?:问|说|指)的是|是)(?:问|说|指)?(.+)$|^not (?:the )?(.{1,40}?)(?:,| but)\s*(?:but |i mean(?:t)? )?(.+)$/;
const NOT_TAIL = /[,，、\s]+(?:而)?不是(?:问|说|指)?(.{1,24})$|,? (?:not|instead of|rather than) (.{1,40})$/;

/** Reads a folded turn as a correction, or null where it is none. */
export function correctionOf(folded: string): Correction | null {
  const text = folded.replace(/[。.!！\s]+$/, "");
  if (/[吗么?？]$/.test(text) && !DENIES.test(text)) return null;
  const denied = DENIES.exec(text)?.[0] ?? "";
  const after = text.slice(denied.length);
  const said = MEANT.exec(after)?.[0] ?? "";
  const rest = after.slice(said.length);
  const pair = NOT_BUT.exec(after);
  if (pair) return { meant: (pair[2] ?? pair[4] ?? "").trim(), not: [(pair[1] ?? pair[3] ?? "").trim()] };
  if ((denied === "" && said === "") || rest.trim() === "") return null;
  const tail = NOT_TAIL.exec(rest);
  return tail
    ? { meant: rest.slice(0, tail.index).trim(), not: [(tail[1] ?? tail[2] ?? "").trim()] }
    : { meant: rest.trim(), not: [] };
}
