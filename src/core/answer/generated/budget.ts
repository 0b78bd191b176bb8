import type { Clock, TokenBudget } from "../../ports.ts";

const DAY = 86_400_000;

/** At most `perDay` tokens each day (UTC by the clock), counted in memory: a new process begins anew. */
export function tokenBudget(perDay: number, clock: Clock): TokenBudget {
  let day = Number.NaN;
  let taken = 0;
  return {
    reserve(tokens) {
      const today = Math.floor(clock.now() / DAY);
      if (today !== day) {
        day = today;
        taken = 0;
      }
      if (taken + tokens > perDay) return null;
      taken += tokens;
      const reservedOn = today;
      let open = true;
      return {
        settle(spent) {
          if (open && reservedOn === day) taken += spent - tokens;
          open = false;
        },
      };
    },
  };
}

/** About how many tokens a text is to a model: one a character of Chinese, one in three of Latin script; rather too many than too few. */
export function estimatedTokens(text: string): number {
  const wide = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 3);
}
