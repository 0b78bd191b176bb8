import type { Desktop } from "./desktop.ts";
import { groupStep } from "./item.ts";
import type { Command } from "./keys.ts";
import { type Pin, pinOf } from "./pin.ts";
import { LIST } from "./result-list.tsx";
import { BOX } from "./search-box.tsx";

/** Does what a key at `target` asks for; false where there is nothing to do and the browser may. */
export function runCommand(desktop: Desktop, command: Command, target: Element): boolean {
  const { active, count, groups, parks, searches, query } = desktop;
  const meant = pinMeant(desktop, target);
  switch (command) {
    case "enter-list":
      return count > 0 && done(desktop.goTo("results"));
    case "next":
      return done(desktop.move(active + 1));
    case "previous":
      return done(active > 0 ? desktop.move(active - 1) : desktop.toBox());
    case "next-group":
      return done(desktop.move(groupStep(groups, active, 1)));
    case "previous-group":
      return done(desktop.move(groupStep(groups, active, -1)));
    case "first":
      return done(desktop.move(0));
    case "last":
      return done(desktop.move(count - 1));
    case "open":
      searches.remember(query);
      return done(desktop.open(active));
    case "copy":
      return done(desktop.copy(meant));
    case "pin":
      return meant !== null && done(desktop.pin(meant));
    case "choose":
      return desktop.choosePark();
    case "favourite":
      return desktop.favour();
    case "forget":
      return desktop.forget();
    case "focus-box":
      return done(desktop.toBox());
    case "sheet":
      return done(desktop.goTo("sheet"));
    case "compare":
      return parks.chosen.length > 0 && done(desktop.goTo("comparison"));
    case "undo":
      return desktop.undo();
    case "help":
      return done(desktop.setHelped(true));
    case "back":
      if (target.id === BOX) return query !== "" && done(desktop.clear());
      return done(target.id === LIST ? desktop.toBox() : desktop.back());
  }
}

function done(_: unknown): true {
  return true;
}

/** What a key is about: the pin that has the focus, else the selected result. */
function pinMeant({ sheet, opened }: Desktop, target: Element): Pin | null {
  const entry = target.closest<HTMLElement>("[data-entry]")?.dataset["entry"];
  const pinned = sheet.state.sheet.find(({ pin }) => pin.id === entry)?.pin;
  return pinned ?? (opened === null ? null : pinOf(opened));
}
