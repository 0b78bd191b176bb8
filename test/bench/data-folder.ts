/** Where the public reading sets are; they are no part of this repository. */
export const DATA = process.env["BENCH_DATA"] ?? "../shared/bench";
