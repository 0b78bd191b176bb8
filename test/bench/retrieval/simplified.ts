import { Converter } from "opencc-js/t2cn";

/** 繁體 as written in Taiwan to 简体, by OpenCC's phrases: what a peer is asked in must be real text, not our own folding. */
export const simplified = Converter({ from: "tw", to: "cn" });
