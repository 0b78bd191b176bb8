/** Which of several figures a question wants told. */
export interface Order {
  /** The greatest; else the least. */
  greatest: boolean;
  /** What is asked for is fast or slow: of durations the shortest is the fastest. */
  speed: boolean;
  /** The question's own Chinese word (大, 多, 靠前), or "". */
  word: string;
}

const CHINESE =
  /(?:更|最|比较|得|比)?(多|大|高|长|远|久|快|强|贵|靠前|领先|少|小|低|短|近|慢|弱|靠后|落后|垫底|便宜)(?:一?[些点])?[呢啊呀吗]?$/;
const LESS = /^(?:少|小|低|短|近|慢|弱|靠后|落后|垫底|便宜)$/;
const FOREIGN =
  /\b(?:larger|largest|bigger|biggest|greater|greatest|more|most|higher|highest|faster|fastest|quicker|longer|longest)\b|大き|広|多|高|速|長|크|큰|넓|많|높|빠르|빠른|길|긴/;
const FOREIGN_LESS =
  /\b(?:smaller|smallest|fewer|fewest|less|least|lower|lowest|shorter|shortest|slower|slowest)\b|小さ|少な|低|短|遅|작|적|낮|짧|느리/;

/** The order that the asking words of a folded comparison want, or null where each side is only to be told. */
export function orderAsked(end: string, chinese: boolean): Order | null {
  if (chinese) {
    const word = /多少|几|多[大高长远久快]/.test(end) ? undefined : CHINESE.exec(end)?.[1];
    return word === undefined ? null : { greatest: !LESS.test(word), speed: /快|慢/.test(word), word };
  }
  const less = FOREIGN_LESS.test(end);
  if (!less && !FOREIGN.test(end)) return null;
  return { greatest: !less, speed: /fast|slow|quick|速|遅|빠|느/.test(end), word: "" };
}

/** The asking end of a Chinese comparison without the words of order. */
export function withoutOrder(end: string): string {
  return end.replace(CHINESE, "");
}
