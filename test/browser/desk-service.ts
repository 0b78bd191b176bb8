import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import type { Role } from "../../src/core/desk/actor.ts";
import { openSession } from "../../src/core/desk/staff/log-in.ts";
import type { StaffMember } from "../../src/core/desk/staff/member.ts";
import type { Ports } from "../../src/core/ports.ts";
import { readEnvironment } from "../../src/env.ts";
import { nodePorts, serveOnNode } from "../../src/node.ts";
import { buildWeb } from "../../src/web/build.ts";
import { builtAsset } from "./built-asset.ts";
import { openPage } from "./open-page.ts";
import { sessionCookie } from "./session-cookie.ts";

/** The whole service over the built index, with a desk in a folder of its own, as `npm start` wires it. */
export async function startDeskService() {
  const folder = await mkdtemp(join(tmpdir(), "desk-articles-"));
  const web = join(folder, "web");
  await buildWeb(web);
  const env = readEnvironment({
    PORT: "0",
    RATE_LIMIT: "0",
    DATABASE_URL: `file:${join(folder, "desk.sqlite")}`,
    DESK_KEY: randomBytes(32).toString("base64"),
    DESK_FETCH: "off",
  });
  const made = await nodePorts(env);
  const ports: Ports = {
    ...made,
    asset: builtAsset(web),
    log: () => {},
  };
  const server = await serveOnNode(ports, env);
  const { desk, clock, ids } = made;
  if (desk === undefined) throw new Error("The service has no desk.");

  const session = async (role: Role): Promise<string> => {
    const at = clock.now();
    const member: StaffMember = {
      id: ids.next(),
      login: `${role}-${ids.next().slice(0, 8)}`,
      name: "编辑一号",
      role,
      officeId: "promotion-lead",
      passwordHash: null,
      mustChange: false,
      oidcSubject: null,
      failures: 0,
      lockedUntil: null,
      createdAt: at,
      disabledAt: null,
    };
    const actor = { kind: "system" } as const;
    await desk.staff.add(member, {
      at,
      actor,
      action: "staff-added",
      subjectKind: "staff",
      subjectId: member.id,
    });
    return openSession({ desk, now: at }, member, "password");
  };

  return {
    url: server.address,
    /** Somebody new of a role, logged in: the token of their session. */
    session,
    /** Opens a path as somebody of a role who is logged in. */
    async open(browser: Browser, role: Role, path: string, options: BrowserContextOptions = {}) {
      const cookie = sessionCookie(await session(role));
      return openPage(browser, `${server.address}${path}`, {
        reducedMotion: "reduce",
        storageState: { cookies: [cookie], origins: [] },
        ...options,
      });
    },
    async stop() {
      await server.close(0);
      await made.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
