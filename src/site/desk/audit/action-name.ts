import type { DeskLocale } from "../frame/desk-page.ts";
import { auditStrings } from "./strings.ts";

/** What an action of the log is called; one without a name is told by its code. */
export function actionName(locale: DeskLocale, action: string): string {
  const names: Readonly<Record<string, string>> = auditStrings[locale].actions;
  return names[action] ?? action;
}
