import type { Corpus } from "../ports.ts";
import { type Profile, type ProfileField, profile as profileSchema } from "./criteria.ts";
import { clausesIn, figuresIn } from "./figures-in.ts";
import { namesRead } from "./names-read.ts";
import { PLAIN_CUES, PROFILE_CUES } from "./profile-cues.ts";
import { type ReadText, wordsAt } from "./words-in.ts";

/** A field and the words that it was read from; offsets are UTF-16 into the folded text. */
export interface FieldRead {
  field: string;
  words: string;
  start: number;
  end: number;
}

/** Fields of a profile with the words of the text that each was read from. */
export interface ProfileRead {
  profile: Profile;
  read: FieldRead[];
}

type Known = Pick<Corpus, "knowledge" | "lexicon" | "info">;

/** What a text says of the firm that writes it; what it does not say is left out. */
export function readProfile(text: ReadText, known: Known): ProfileRead {
  const read: FieldRead[] = [];
  const found = new Map<ProfileField, Profile[ProfileField]>();
  const add = (field: ProfileField, value: Profile[ProfileField], start: number, end: number) => {
    if (found.has(field)) return;
    found.set(field, value);
    read.push({ field, words: wordsAt(text, start, end), start, end });
  };
  const { industry, park } = namesRead(text);
  if (industry) add("industry", industry.words, industry.start, industry.end);
  if (park) add("park", park.id, park.start, park.end);
  for (const figure of figuresIn(text.folded.text)) fromFigure(figure, known, add);
  for (const { start, end } of clausesIn(text.folded.text)) {
    const clause = text.folded.text.slice(start, end);
    for (const { field, cue, value, unless } of PROFILE_CUES) {
      const match = cue.exec(clause);
      if (!match || unless?.test(clause)) continue;
      const said = typeof value === "function" ? value(clause) : value;
      if (said !== undefined) add(field, said, start + match.index, start + match.index + match[0].length);
    }
  }
  const renewed = read.find(({ field }) => field === "reRecognition");
  // Only who was recognised can be recognised again.
  if (renewed && found.get("reRecognition") === true)
    add("highTechStatus", "national", renewed.start, renewed.end);
  return { profile: profileSchema.parse(Object.fromEntries(found)), read };
}

type Add = (field: ProfileField, value: Profile[ProfileField], start: number, end: number) => void;

/** Up to this many years after its foundation a firm is young, as 种子期 and 初创期 are mostly counted. */
const YOUNG = 3;
const GROWN = 10;

/** People of the firm, from the unit of a figure on (`#`: none that counts people): 50来人, 12个人, 300名员工, 35 employees. */
const STAFF =
  /^(?:人(?!才|次)|[名个号位]人(?!才|次)|[名个号位#](?:多|来)?(?:员工|职工|雇员)|# ?(?:people|persons?|employees|staff|workers|of us)\b|名(?!人才|专家|博士|硕士|院士|教授|技))/;

function fromFigure(
  { value, unit, start, end, before, after }: ReturnType<typeof figuresIn>[number],
  { info }: Known,
  add: Add,
): void {
  const whole = `${before}#${unit}${after}`;
  const percent = unit === "%" || /^ ?per ?cent/.test(after);
  if (percent && PLAIN_CUES.research.test(whole) && !PLAIN_CUES.people.test(before) && value <= 100) {
    if (PLAIN_CUES.rise.test(whole)) add("rdGrowing", true, start, end);
    else add("rdShare", value, start, end);
    return;
  }
  const patents =
    /^ ?(?:[a-z-]+ ){0,2}patents?\b/.exec(after) ??
    /^(?:授权|有效|国家|核心|自主|已授权|的)*(?:发明|实用新型|外观设计)?专利/.exec(after);
  const patentsBefore = /专利(?:授权|申请)?(?:数量?|共|有|约|达|已|了|为|:|：)*(?:约|近|超)?$/.exec(before);
  if ((patents || (patentsBefore && /^[项件个篇]?$/.test(unit))) && Number.isInteger(value)) {
    const from = patentsBefore && !patents ? start - patentsBefore[0].length : start;
    add("patents", value, from, patents ? end + patents[0].length : end);
    return;
  }
  const staff = STAFF.exec(`${/^[人名个号位]$/.test(unit) ? unit : "#"}${after}`);
  if (staff) {
    const size = value < 20 ? "micro" : value < 300 ? "small" : value < 1000 ? "medium" : "large";
    // Size by staff alone, as the rules of 2011 on small and medium firms (工信部联企业〔2011〕300号) count it in industry.
    add("size", size, start, end + staff[0].length - 1);
    return;
  }
  const years = unit === "年" && value < 200 ? value : /^ years?\b/.test(after) ? value : null;
  if (years !== null && PLAIN_CUES.founded.test(`${before} ${after}`)) {
    add("stage", years <= YOUNG ? "startup" : years < GROWN ? "growth" : "mature", start, end);
    return;
  }
  const year = value >= 1900 && value <= 2100 && (unit === "年" || unit === "") ? value : null;
  const now = Number(info.asOf?.slice(0, 4) ?? Number.NaN);
  if (year !== null && PLAIN_CUES.founded.test(`${before} ${after}`) && year <= now) {
    add("stage", now - year <= YOUNG ? "startup" : now - year < GROWN ? "growth" : "mature", start, end);
  }
}
