/** A passage as embedders read it. */
export function embeddedText(title: string, text: string): string {
  return `${title}\n${text}`;
}
