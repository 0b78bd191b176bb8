import type { Article } from "../article.ts";
import { listedMentions, type Mention, type NameList } from "./name-list.ts";
import { shapedMentions } from "./name-shapes.ts";
import { plainText, smallLetters } from "./plain-text.ts";

/** A subject as a fact has it, and what kind of thing it is. */
export type Named = Pick<Mention, "id" | "name" | "kind">;

const LEAD = 400;
const PLAIN_TITLE = /^[\u4e00-\u9fffa-zA-Z0-9·()\-–—]{1,24}$/;
const CITYWIDE = /(?:全市|我市|全市各|我市各)(?:各类|各级)?(?:开发)?园区|(?:全市|我市)开发区/g;

/** The city's name with 市, as a subject is called that is all of the city's. */
export function cityName({ city }: NameList): string {
  const full = city?.aliases.find((alias) => alias === `${city.name}市`);
  return full ?? city?.name ?? "全市";
}

/** All names of a plain text: listed ones, those known by their form, and what is all of the city's parks. */
export function mentionsIn(plain: string, names: NameList, more: readonly Named[] = []): Mention[] {
  const small = smallLetters(plain);
  const listed = listedMentions(small, names);
  const groups = [...plain.matchAll(CITYWIDE)].map(({ index, 0: text }): Mention => {
    const name = `${cityName(names)}开发园区`;
    return { start: index, end: index + text.length, id: name, name, kind: "group" };
  });
  const extra = more.flatMap((one) => occurrences(plain, one));
  const known = [...groups, ...extra];
  const rest = listed.filter((one) => !known.some(({ start, end }) => start <= one.start && one.end <= end));
  return shapedMentions(
    plain,
    [
      ...known.filter(
        (one) => !rest.some(({ start, end }) => start <= one.start && one.end <= end && one.kind !== "group"),
      ),
      ...rest,
    ].sort((a, b) => a.start - b.start),
  );
}

function occurrences(plain: string, one: Named): Mention[] {
  const found: Mention[] = [];
  for (let at = plain.indexOf(one.name); at >= 0; at = plain.indexOf(one.name, at + one.name.length))
    found.push({ ...one, start: at, end: at + one.name.length });
  return found;
}

const OF_OURS = new Set<Mention["kind"]>([
  "city",
  "district",
  "park",
  "group",
  "platform",
  "company",
  "institution",
  "event",
]);

/** What an article is about: what its title names, else a title that is itself a name, else what its opening names. */
export function topicOf({ title, body, scope }: Article, names: NameList): Named | null {
  // An encyclopedia tells namesakes apart in brackets behind a space: 李晨 (演员).
  const plain = plainText(title)
    .trim()
    .replace(/ \([^()]*\)$/, "");
  const inTitle = mentionsIn(plain, names);
  const lead = plainText(body.slice(0, LEAD));
  if (PLAIN_TITLE.test(plain) && lead.includes(plain) && inTitle[0]?.name !== plain && inTitle.length <= 1) {
    const [only] = inTitle;
    if (only === undefined || only.end - only.start < plain.length - 4 || only.kind === "other-place")
      return only !== undefined && only.end - only.start === plain.length
        ? only
        : { id: plain, name: plain, kind: "institution" };
  }
  const ours = inTitle.find(({ kind }) => OF_OURS.has(kind)) ?? inTitle[0];
  if (ours !== undefined) return ours;
  const inLead = mentionsIn(lead, names).filter(({ kind }) => kind !== "region");
  const first = inLead.find(({ kind }) => OF_OURS.has(kind)) ?? inLead[0];
  if (first !== undefined && scope !== "other") return first;
  if (PLAIN_TITLE.test(plain)) return { id: plain, name: plain, kind: "institution" };
  if (names.city !== undefined && scope === "zhenjiang")
    return { id: names.city.id, name: names.city.name, kind: "city" };
  return first ?? null;
}
