import { allows } from "../../core/desk/actor.ts";
import { type Template, templateForm } from "../../core/desk/inbox/template.ts";
import type { Ports } from "../../core/ports.ts";
import { templatesPage } from "../../site/desk/inbox/templates-page.ts";
import type { Route } from "../route.ts";
import { seeOther, staffAction, staffPage } from "./staff-route.ts";

/** `/desk/templates`: officers read them, editors write them. */
export function templateRoutes(ports: Ports): Route[] {
  return [
    staffPage(ports, "/desk/templates", "officer", async ({ c, desk, actor, site }) => {
      const templates = await desk.templates.list();
      const edited = templates.find(({ id }) => id === c.req.query("edit"));
      const mayEdit = allows(actor.role, "editor");
      return templatesPage(site, {
        templates,
        mayEdit,
        ...(edited && { form: { ...edited, isFaulty: false } }),
      });
    }),
    staffAction(ports, "/desk/templates", "editor", async ({ desk, actor, site, form }) => {
      const templates = await desk.templates.list();
      const known = templates.find(({ id }) => id === form.get("id"));
      const { title = "", language = "", body = "" } = form.values;
      const read = templateForm.safeParse({ title, language, body });
      if (!read.success) {
        const sent = { id: known?.id ?? null, title, language, body, isFaulty: true };
        return templatesPage(site, { templates, mayEdit: true, form: sent });
      }
      const at = ports.clock.now();
      const template: Template = { id: known?.id ?? ports.ids.next(), ...read.data, changedAt: at };
      await desk.templates.save(template, actor, {
        at,
        actor,
        action: "template-saved",
        subjectKind: "template",
        subjectId: template.id,
      });
      return seeOther("/desk/templates");
    }),
    staffAction(ports, "/desk/templates/:id/remove", "editor", async ({ c, desk, actor }) => {
      const id = c.req.param("id") ?? "";
      const isKnown = (await desk.templates.list()).some((one) => one.id === id);
      if (isKnown) {
        const at = ports.clock.now();
        await desk.templates.remove(id, {
          at,
          actor,
          action: "template-removed",
          subjectKind: "template",
          subjectId: id,
        });
      }
      return seeOther("/desk/templates");
    }),
  ];
}
