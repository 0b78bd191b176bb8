import type { Actor } from "../actor.ts";
import type { QuestionStore } from "./question-store.ts";

/** How often erasing is tried while staff change the same question. */
const TRIES = 5;

/**
 * Removes all that is personal of a question: who asked, the words, the reply to them. What was released for the public stays, as
 * it is nobody's any more. One that waited for a reply is closed, and nobody waits for it. False: there is none, or it was erased.
 */
export async function eraseQuestion(
  { questions, now }: { questions: QuestionStore; now(): number },
  actor: Actor,
  id: string,
): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await questions.get(id);
    if (found === null || found.question.erasedAt !== null) return false;
    const { question } = found;
    const at = now();
    const isErased = await questions.change({
      id,
      version: question.version,
      set: {
        status: question.status === "published" ? "published" : "closed",
        sealedPerson: null,
        sealedText: null,
        sealedReply: null,
        phonePrint: null,
        emailPrint: null,
        erasedAt: at,
      },
      settled: "withdrawn",
      audit: {
        at,
        actor,
        action: "project-question-erased",
        subjectKind: "project-question",
        subjectId: id,
        detail: { project: question.projectId },
      },
    });
    if (isErased) return true;
  }
  return false;
}
