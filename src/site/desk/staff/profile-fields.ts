import { roles } from "../../../core/desk/actor.ts";
import { officeIds } from "../../../core/desk/offices.ts";
import type { Html } from "../../site.ts";
import { choiceInput, lineInput } from "../frame/desk-form.ts";
import type { DeskLocale } from "../frame/desk-page.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { type StaffStrings, staffStrings } from "./strings.ts";

/** What is wrong with what was sent of an account, by field. */
export type StaffFaults = Readonly<Record<string, keyof StaffStrings["faults"]>>;

/** Name, role and office of an account. */
export function profileFields(
  locale: DeskLocale,
  entered: Readonly<Record<string, string>>,
  faults: StaffFaults,
): Html[] {
  const t = staffStrings[locale];
  const frame = deskFrameStrings[locale];
  const fault = (field: string) => {
    const found = faults[field];
    return found === undefined ? undefined : t.faults[found];
  };
  return [
    lineInput({
      name: "name",
      label: t.add.name,
      hint: t.add.nameHint,
      value: entered["name"] ?? "",
      fault: fault("name"),
      maxLength: 40,
      isRequired: true,
    }),
    choiceInput({
      name: "role",
      label: t.add.role,
      value: entered["role"] ?? "officer",
      fault: fault("role"),
      options: roles.map((value) => ({ value, label: frame.roles[value] })),
    }),
    choiceInput({
      name: "officeId",
      label: t.add.office,
      value: entered["officeId"] ?? "enquiry-desk",
      fault: fault("officeId"),
      options: officeIds.map((value) => ({ value, label: frame.offices[value] })),
    }),
  ];
}
