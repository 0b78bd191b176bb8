const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;
const WIDE_CAPITAL = /[A-Z@%mwMW&]/;
const NARROW = /[iljtfr.,:;|!'()[\] ]/;
/** What never begins a line. */
const CLOSING = /^[，。、；：！？）」』》”’%,.;:!?)\]}]/u;
/** What is kept together: a word or number of an alphabet with its space, or one character; with the brackets that open before it. */
const PIECES = /[（「『《“‘([{]*(?:[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.,'’/&+\-–]*\s?|\s|.)/gsu;

/** About how wide a line is set, in the unit of `size`: no font is at hand, and every reader has another. */
export function widthOf(text: string, size: number): number {
  let em = 0;
  for (const character of text) {
    if (WIDE.test(character)) em += 1;
    else if (WIDE_CAPITAL.test(character)) em += 0.8;
    else em += NARROW.test(character) ? 0.36 : 0.62;
  }
  return em * size;
}

/** A text in lines that fit a width: between Chinese characters or between words. What `most` lines cannot hold ends with …. */
export function wrapped(
  text: string,
  { width, size, most = 6 }: { width: number; size: number; most?: number },
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.replace(/\s+/g, " ").trim().match(PIECES) ?? []) {
    const fits = widthOf(line + piece.trimEnd(), size) <= width;
    if (fits || line === "" || CLOSING.test(piece)) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  const broken = lines.flatMap((one) =>
    widthOf(one, size) > width * 1.1 ? chopped(one, width, size) : [one],
  );
  if (broken.length <= most) return broken;
  return [...broken.slice(0, most - 1), `${[...(broken[most - 1] ?? "")].slice(0, -1).join("")}…`];
}

/** A word that is longer than a line, in pieces. */
function chopped(word: string, width: number, size: number): string[] {
  const pieces: string[] = [""];
  for (const character of word) {
    const last = pieces.length - 1;
    if (widthOf(`${pieces[last]}${character}`, size) > width) pieces.push(character);
    else pieces[last] += character;
  }
  return pieces;
}
