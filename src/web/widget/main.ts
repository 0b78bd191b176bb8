import { ZhenjiangInvest } from "./element.ts";
import type { InvestEvents } from "./events.ts";

declare global {
  interface HTMLElementTagNameMap {
    "zhenjiang-invest": ZhenjiangInvest;
  }
  interface HTMLElementEventMap extends InvestEventMap {}
}

type InvestEventMap = { [Name in keyof InvestEvents]: CustomEvent<InvestEvents[Name]> };

// A page may load the script of two services: the first one stays.
if (!customElements.get("zhenjiang-invest")) customElements.define("zhenjiang-invest", ZhenjiangInvest);
