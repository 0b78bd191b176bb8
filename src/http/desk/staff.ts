import type { z } from "zod";
import {
  addStaff,
  changeProfile,
  type ManageFault,
  type Managing,
  resetPassword,
  setDisabled,
} from "../../core/desk/staff/manage.ts";
import type { StaffMember } from "../../core/desk/staff/member.ts";
import { newStaff, staffProfile } from "../../core/desk/staff/profile.ts";
import { missingError } from "../../core/errors.ts";
import type { Ports } from "../../core/ports.ts";
import type { DeskPage } from "../../site/desk/frame/desk-page.ts";
import { memberPage } from "../../site/desk/staff/member-page.ts";
import type { StaffFaults } from "../../site/desk/staff/profile-fields.ts";
import { staffListPage } from "../../site/desk/staff/staff-list-page.ts";
import { temporaryPage } from "../../site/desk/staff/temporary-page.ts";
import type { Route } from "../route.ts";
import { type StaffRequest, seeOther, staffAction, staffPage } from "./staff-route.ts";

const FIELDS = ["login", "name", "role", "officeId"] as const;

/** `/desk/staff`: who has an account, for administrators. */
export function staffRoutes(ports: Ports): Route[] {
  const now = () => ports.clock.now();
  const managing = ({ desk, actor }: StaffRequest): Managing => ({ desk, now: now(), by: actor });
  const withFault = (request: StaffRequest, member: StaffMember, fault: ManageFault): DeskPage => {
    const { name, role, officeId } = member;
    const sent = { entered: { name, role, officeId }, faults: { account: fault } };
    return memberPage(request.site, member, { now: now(), sent, isSaved: false });
  };
  return [
    staffPage(ports, "/desk/staff", "admin", async ({ desk, site }) =>
      staffListPage(site, await desk.staff.list(), now()),
    ),
    staffAction(ports, "/desk/staff", "admin", async (request) => {
      const { desk, site, form } = request;
      const again = async (faults: StaffFaults) =>
        staffListPage(site, await desk.staff.list(), now(), { entered: form.values, faults });
      const read = newStaff.safeParse(form.values);
      if (!read.success) return again(faultsOf(read.error));
      const added = await addStaff(managing(request), ports.ids.next(), read.data);
      if (added === "login-taken") return again({ login: added });
      return temporaryPage(site, added.member.name, added.temporary ?? "");
    }),
    staffPage(ports, "/desk/staff/:id", "admin", async (request) =>
      memberPage(request.site, await memberOf(request), {
        now: now(),
        isSaved: request.c.req.query("done") === "saved",
      }),
    ),
    staffAction(ports, "/desk/staff/:id", "admin", async (request) => {
      const { site, form } = request;
      const member = await memberOf(request);
      const read = staffProfile.safeParse(form.values);
      if (!read.success) {
        const sent = { entered: form.values, faults: faultsOf(read.error) };
        return memberPage(site, member, { now: now(), sent, isSaved: false });
      }
      const fault = await changeProfile(managing(request), member.id, read.data);
      return fault === null ? savedAt(member) : withFault(request, member, fault);
    }),
    staffAction(ports, "/desk/staff/:id/password", "admin", async (request) => {
      const member = await memberOf(request);
      const temporary = await resetPassword(managing(request), member.id);
      if (temporary === null) return withFault(request, member, "missing");
      return temporaryPage(request.site, member.name, temporary);
    }),
    ...(["disable", "enable"] as const).map((act) =>
      staffAction(ports, `/desk/staff/:id/${act}`, "admin", async (request) => {
        const member = await memberOf(request);
        const fault = await setDisabled(managing(request), member.id, act === "disable");
        return fault === null ? savedAt(member) : withFault(request, member, fault);
      }),
    ),
  ];
}

function savedAt({ id }: StaffMember): Response {
  return seeOther(`/desk/staff/${encodeURIComponent(id)}?done=saved`);
}

async function memberOf({ c, desk }: StaffRequest): Promise<StaffMember> {
  const member = await desk.staff.byId(c.req.param("id") ?? "");
  if (member === null)
    throw missingError("unknown-staff", "There is no such account; /desk/staff lists them.");
  return member;
}

function faultsOf(error: z.ZodError): StaffFaults {
  const wrong = FIELDS.filter((field) => error.issues.some(({ path }) => path[0] === field));
  return Object.fromEntries(wrong.map((field) => [field, field]));
}
