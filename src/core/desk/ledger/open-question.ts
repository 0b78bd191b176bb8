import { type Person, person } from "../request/contact.ts";
import type { Vault } from "../vault.ts";
import { type ProjectQuestion, questionSeal } from "./project-question.ts";

/** The parts of a question that only the key opens; null where nothing was given, or where it was erased. */
export interface OpenedQuestion {
  person: Person | null;
  text: string | null;
  reply: string | null;
}

export async function openQuestion(
  vault: Vault,
  { id, sealedPerson, sealedText, sealedReply }: ProjectQuestion,
): Promise<OpenedQuestion> {
  const open = async (sealed: string | null, part: "person" | "text" | "reply") =>
    sealed === null ? null : vault.open(sealed, questionSeal(id, part));
  const [who, text, reply] = await Promise.all([
    open(sealedPerson, "person"),
    open(sealedText, "text"),
    open(sealedReply, "reply"),
  ]);
  return { person: who === null ? null : person.parse(JSON.parse(who)), text, reply };
}
