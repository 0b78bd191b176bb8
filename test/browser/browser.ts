import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Without the network flags Chromium looks up hosts of its maker at every start. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const systemChromium = "/usr/bin/chromium";

export interface Launched {
  browser: Browser;
  /** Which Chromium it is: `system`, or `packaged` from the registry package. */
  kind: "system" | "packaged";
}

/**
 * A headless Chromium: the one inside `@sparticuz/chromium`, which opens a page in half the time, else the system's.
 * `BROWSER_KIND=system|packaged` in the environment asks for one of them alone.
 * Null where none starts, after saying so loudly; with `REQUIRE_BROWSER=1` that is an error instead.
 */
export async function launchBrowser(): Promise<Launched | null> {
  const wanted = process.env["BROWSER_KIND"];
  const failures: string[] = [];
  for (const [kind, launch] of [["packaged", launchPackaged] as const, ["system", launchSystem] as const]) {
    if (wanted && wanted !== kind) continue;
    try {
      return { browser: await launch(), kind };
    } catch (error) {
      failures.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const message = `NO BROWSER STARTED: the tests in test/browser cannot run.\n${failures.join("\n")}\nInstall Debian's chromium, or run npm ci.`;
  if (process.env["REQUIRE_BROWSER"] === "1") throw new Error(message);
  console.error(`\n${"!".repeat(80)}\n${message}\nSkipped.\n${"!".repeat(80)}\n`);
  return null;
}

function launchSystem(): Promise<Browser> {
  if (!existsSync(systemChromium)) throw new Error(`${systemChromium} is not installed`);
  return chromium.launch({ executablePath: systemChromium, args: flags });
}

async function launchPackaged(): Promise<Browser> {
  const home = await unpackChromium();
  const launch = (env: Record<string, string>) =>
    chromium.launch({
      executablePath: join(home, "chromium"),
      args: [...flags, "--headless", "--no-zygote"],
      env: { ...definedEnv(), FONTCONFIG_FILE: join(home, "fonts.conf"), ...env },
    });
  try {
    return await launch({});
  } catch (error) {
    // A bare machine lacks NSS; the package brings a copy, for Amazon Linux, that fits there too.
    if (!(error instanceof Error) || !error.message.includes("shared libraries")) throw error;
    return await launch({ LD_LIBRARY_PATH: join(home, "al2023/lib") });
  }
}

/**
 * Unpacks the packaged Chromium once for each version into the temp folder, and returns where.
 * It appears there in one step: runs side by side, or one that was broken off, leave nothing half-made.
 */
async function unpackChromium(): Promise<string> {
  const folder = join(createRequire(import.meta.url).resolve("@sparticuz/chromium"), "../..");
  const version = versionIn(await readFile(join(folder, "package.json"), "utf8"));
  const home = join(tmpdir(), `chromium-${version}`);
  if (existsSync(join(home, "fonts.conf"))) return home;
  const making = await mkdtemp(join(tmpdir(), "chromium-unpacking-"));
  const systemTemp = process.env["TMPDIR"];
  // The package unpacks into the temp folder, under names without a version.
  process.env["TMPDIR"] = making;
  try {
    const packaged = await import("@sparticuz/chromium");
    await packaged.default.executablePath();
    await packaged.inflate(join(folder, "bin/al2023.tar.br"));
  } finally {
    if (systemTemp === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = systemTemp;
  }
  await mkdir(join(making, "fonts-cache"), { recursive: true });
  await writeFile(join(making, "fonts.conf"), fontsConf(home));
  await rename(making, home).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    await rm(making, { recursive: true });
  });
  return home;
}

/** The package's own file names folders of AWS Lambda; the system's fonts are wanted too where there are any. */
function fontsConf(home: string): string {
  const dirs = [join(home, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs.map((dir) => `  <dir>${dir}</dir>`).join("\n")}
  <cachedir>${join(home, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

function versionIn(packageJson: string): string {
  const parsed: unknown = JSON.parse(packageJson);
  if (typeof parsed === "object" && parsed && "version" in parsed && typeof parsed.version === "string") {
    return parsed.version;
  }
  throw new Error("The package.json of @sparticuz/chromium states no version.");
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
