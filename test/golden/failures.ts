import type { Result } from "./run.ts";

/** Why each failing case failed, for reading. */
export function failures(results: readonly Result[]): string {
  return results
    .filter(({ verdict }) => !verdict.pass)
    .map(failure)
    .join("\n\n");
}

function failure({ file, golden, answer, verdict }: Result): string {
  const reasons = [
    golden.expect === "abstain" && !verdict.declined ? "answered, had to decline" : "",
    golden.expect === "answer" && verdict.declined ? "declined, had to answer" : "",
    verdict.missing.length > 0 ? `missing ${verdict.missing.map((group) => group.join("|")).join("; ")}` : "",
    verdict.hit.length > 0 ? `must not say ${verdict.hit.join("; ")}` : "",
    golden.expect === "answer" && !verdict.declined && !verdict.evidence ? "evidence not cited" : "",
    verdict.nonVerbatim.length > 0 ? `not verbatim: ${verdict.nonVerbatim.join("; ")}` : "",
  ];
  return [
    `${golden.id} (${file}, ${golden.type}, ${golden.lang}): ${reasons.filter(Boolean).join("; ")}`,
    ...golden.turns.map((turn) => `  asked   ${turn}`),
    `  answer  ${answer.abstained ? "(abstained) " : ""}${answer.answer.replaceAll("\n", "\n          ")}`,
    ...answer.citations.map((cited) => `  cites   [${cited.index}] ${cited.articleId}: ${cited.quote}`),
    ...golden.evidence.map((evidence) => `  expects ${evidence.seed}: ${evidence.quote}`),
  ].join("\n");
}
