import type { Article, Passage } from "../article.ts";
import { isHeading, type Span, splitSentences } from "../text/sentences.ts";

/** A passage is closed before it passes MOST once it holds LEAST characters; one sentence alone may be longer. */
const LEAST = 120;
const MOST = 320;
/** A rest shorter than this joins the passage before it. */
const REST = 60;

interface Section {
  heading: string | null;
  sentences: Span[];
}

/** Sections of an article. One or two headings in a row head the section below; more are a list, and a list is text. */
function sections(body: string): Section[] {
  const found: Section[] = [{ heading: null, sentences: [] }];
  let run: Span[] = [];
  const last = (): Section => found[found.length - 1] ?? { heading: null, sentences: [] };
  const closeRun = (followed: boolean): void => {
    const [first] = run;
    const end = run.at(-1)?.end;
    if (first === undefined || end === undefined) return;
    if (followed && run.length <= 2) found.push({ heading: body.slice(first.start, end), sentences: [] });
    else for (const span of run) last().sentences.push(span);
    run = [];
  };
  for (const span of splitSentences(body)) {
    if (isHeading(body, span)) run.push(span);
    else {
      closeRun(true);
      last().sentences.push(span);
    }
  }
  closeRun(false);
  return found.filter(({ sentences }) => sentences.length > 0);
}

/** Groups a section's sentences into spans of passages. */
function group(body: string, sentences: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const sentence of sentences) {
    if (open === undefined) {
      open = { ...sentence };
      continue;
    }
    const size = open.end - open.start;
    const joined = sentence.end - open.start;
    const newParagraph = body.slice(open.end, sentence.start).includes("\n");
    if (joined > MOST ? size >= REST : newParagraph && size >= LEAST) {
      spans.push(open);
      open = { ...sentence };
    } else open.end = sentence.end;
  }
  if (open !== undefined) {
    const before = spans.at(-1);
    if (before !== undefined && open.end - open.start < REST && open.end - before.start <= MOST + REST)
      before.end = open.end;
    else spans.push(open);
  }
  return spans;
}

/** Cuts an article into passages of whole sentences, about 120 to 320 characters, never across a heading. */
export function chunk(articleId: string, body: string): Passage[] {
  const passages: Passage[] = [];
  for (const { heading, sentences } of sections(body)) {
    for (const { start, end } of group(body, sentences)) {
      passages.push({ id: `${articleId}:${passages.length + 1}`, articleId, start, end, heading });
    }
  }
  return passages;
}

/** The passages that an article is searched by; none for one of scope `other`, which is kept for reading only. */
export function passagesOf({ id, scope, body }: Pick<Article, "id" | "scope" | "body">): Passage[] {
  return scope === "other" ? [] : chunk(id, body);
}
