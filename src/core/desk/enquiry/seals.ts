/** What a sealed part of an enquiry is, and whose. */
export function enquirySeal(part: "person" | "need" | "transcript", enquiryId: string): string {
  return `enquiries.${part}:${enquiryId}`;
}

/** What a sealed text of a timeline is, and whose. */
export function entrySeal(entryId: string): string {
  return `enquiry_entries.text:${entryId}`;
}
