import type { AuditEntry } from "./core/desk/audit.ts";
import type { StaffMember } from "./core/desk/staff/member.ts";
import type { StaffStore } from "./core/desk/staff/staff-store.ts";

/** A store that writes nothing, but tells the statements that would add somebody: for a database that is not on this machine. */
export function statementStore(say: (statement: string) => void): Pick<StaffStore, "add"> {
  return {
    async add(member, entry) {
      say(memberStatement(member));
      say(auditStatement(entry));
      return true;
    },
  };
}

function memberStatement(member: StaffMember): string {
  const { id, login, name, role, officeId, passwordHash, mustChange, createdAt } = member;
  const values = [id, login, name, role, officeId, passwordHash, mustChange ? 1 : 0, createdAt];
  return `INSERT INTO staff (id, login, name, role, office_id, password_hash, must_change, created_at) VALUES (${values.map(literal).join(", ")});`;
}

function auditStatement({ at, actor, action, subjectKind, subjectId, detail }: AuditEntry): string {
  const values = [at, actor.kind, action, subjectKind, subjectId, JSON.stringify(detail ?? {})];
  return `INSERT INTO audit (at, actor_kind, action, subject_kind, subject_id, detail) VALUES (${values.map(literal).join(", ")});`;
}

function literal(value: string | number | null): string {
  if (value === null) return "NULL";
  return typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
