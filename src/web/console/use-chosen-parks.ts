import { useState } from "preact/hooks";
import { type ChosenPark, MOST_PARKS } from "./compare-parks.ts";
import { fill, type Strings } from "./strings.ts";

export interface ChosenParks {
  chosen: readonly ChosenPark[];
  /** Adds a park or takes it out, and says so. */
  toggle(park: ChosenPark): void;
}

/** The parks to be compared. */
export function useChosenParks(t: Strings, say: (text: string) => void): ChosenParks {
  const [chosen, setChosen] = useState<readonly ChosenPark[]>([]);
  return {
    chosen,
    toggle(park) {
      const others = chosen.filter(({ id }) => id !== park.id);
      if (others.length < chosen.length) {
        setChosen(others);
        say(fill(t.notices.unchosen, { name: park.name }));
      } else if (chosen.length >= MOST_PARKS) say(fill(t.notices.tooMany, { count: MOST_PARKS }));
      else {
        setChosen([...chosen, park]);
        say(fill(t.notices.chosen, { name: park.name, count: chosen.length + 1 }));
      }
    },
  };
}
