/** A piece of SQL that is more than its characters: a comment, a string, a quoted name, a word, or one other character. */
const PIECE = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|\w+|[\s\S]/g;

/**
 * The statements of a file of SQL, without their semicolons and without comments before them: D1 takes them one by one. A trigger
 * is one statement up to the `END` of its body.
 */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let text = "";
  let words: string[] = [];
  let depth = 0;
  for (const [piece] of sql.matchAll(PIECE)) {
    const isComment = piece.startsWith("--") || piece.startsWith("/*");
    if (isComment && text.trim() === "") continue;
    if (/^\w+$/.test(piece)) {
      const word = piece.toUpperCase();
      words.push(word);
      if (isTrigger(words) && (word === "BEGIN" || word === "CASE")) depth += 1;
      if (depth > 0 && word === "END") depth -= 1;
    }
    if (piece === ";" && depth === 0) {
      if (text.trim() !== "") statements.push(text.trim());
      text = "";
      words = [];
    } else {
      text += piece;
    }
  }
  if (text.trim() !== "") statements.push(text.trim());
  return statements;
}

function isTrigger([first, second, third]: readonly string[]): boolean {
  return first === "CREATE" && (second === "TRIGGER" || third === "TRIGGER");
}
