import { availableParallelism } from "node:os";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

// Tests run offline: neither wrangler nor miniflare may look anything up.
Object.assign(process.env, {
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  // What tests start leaves no desk behind; those of the desk name their own file.
  DATABASE_URL: "off",
});

const workerd = "test/runtime/workerd/**/*.test.ts";
// No test asserts a time: these only end what hangs, on a machine busy with other work.
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

const browser = "test/browser/**/*.test.ts";

export default defineConfig({
  test: {
    // By default one core is left to the main process: of two that is half of what there is.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "unit",
          // A fresh worker for each file takes a fifth of the time; files keep what they change to themselves.
          isolate: false,
          unstubGlobals: true,
          include: ["{src,tools,index,test}/**/*.test.ts"],
          exclude: [workerd, browser],
          ...patience,
        },
      },
      {
        // Packages ship source maps without their sources; a line about each file hides what matters.
        logLevel: "error",
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" }, miniflare: { cf: false } })],
        test: {
          name: "workerd",
          include: [workerd],
          globalSetup: [
            "test/runtime/workerd/answers-on-node.ts",
            "test/runtime/workerd/embedding-server.ts",
            "test/runtime/workerd/model-server.ts",
          ],
          ...patience,
        },
      },
      {
        test: {
          name: "browser",
          include: [browser],
          globalSetup: ["test/browser/shared.ts"],
          ...patience,
        },
      },
    ],
  },
});
