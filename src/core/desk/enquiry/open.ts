import { z } from "zod";
import { person } from "../request/contact.ts";
import type { Vault } from "../vault.ts";
import {
  type Enquiry,
  type EnquiryEntry,
  enquiryNeed,
  type StoredEnquiry,
  type StoredEntry,
} from "./enquiry.ts";
import { transcriptTurn } from "./form.ts";
import { enquirySeal, entrySeal } from "./seals.ts";

const transcript = z.array(transcriptTurn);

/** Opens what is personal of an enquiry; parts that were erased, or never given, are null. */
export async function openEnquiry(vault: Vault, stored: StoredEnquiry): Promise<Enquiry> {
  const { id, sealedPerson, sealedNeed, sealedTranscript } = stored;
  const open = async <Part>(
    part: "person" | "need" | "transcript",
    sealed: string | null,
    schema: z.ZodType<Part>,
  ): Promise<Part | null> =>
    sealed === null ? null : schema.parse(JSON.parse(await vault.open(sealed, enquirySeal(part, id))));
  const [who, need, turns] = await Promise.all([
    open("person", sealedPerson, person),
    open("need", sealedNeed, enquiryNeed),
    open("transcript", sealedTranscript, transcript),
  ]);
  return { ...stored, person: who, need, transcript: turns };
}

/** Opens the texts of a timeline. */
export function openEntries(vault: Vault, stored: readonly StoredEntry[]): Promise<EnquiryEntry[]> {
  return Promise.all(
    stored.map(async ({ sealedText, ...entry }) => ({
      ...entry,
      text: sealedText === null ? null : await vault.open(sealedText, entrySeal(entry.id)),
    })),
  );
}
