import { z } from "zod";
import { missingError } from "../core/errors.ts";
import type { Ports } from "../core/ports.ts";

/** Address of a built file by its logical name. */
export type AssetAddress = (name: string) => string;

const addressesSchema = z.record(z.string(), z.string());
const read = new WeakMap<Ports, Promise<AssetAddress>>();

/** What the web build says of its files (`assets.json`), read once; a service without the build says how to make it. */
export function webAssets(ports: Ports): Promise<AssetAddress> {
  const known = read.get(ports) ?? readAddresses(ports);
  read.set(ports, known);
  // What failed is tried again by the next request.
  known.catch(() => read.delete(ports));
  return known;
}

async function readAddresses(ports: Ports): Promise<AssetAddress> {
  const file = await ports.asset("assets.json");
  if (file === null) {
    throw missingError(
      "page-not-built",
      "The web pages are not built. Run 'npm run build'; the API is at /openapi.json.",
    );
  }
  const addresses = addressesSchema.parse(JSON.parse(new TextDecoder().decode(file)));
  return (name) => {
    const address = addresses[name];
    if (address === undefined) throw new Error(`The web build made no ${name}.`);
    return address;
  };
}
