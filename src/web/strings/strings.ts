import type zhHans from "./zh-Hans.json";

/** Everything that the interface says, in one language. */
export type Strings = typeof zhHans;
