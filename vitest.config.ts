import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

// Tests run offline: neither wrangler nor miniflare may look anything up.
Object.assign(process.env, {
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
});

const workerd = "test/runtime/workerd/**/*.test.ts";
const browser = "test/browser/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{src,tools,index,test}/**/*.test.ts"],
          exclude: [workerd, browser],
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" }, miniflare: { cf: false } })],
        test: {
          name: "workerd",
          include: [workerd],
          globalSetup: ["test/runtime/workerd/answers-on-node.ts"],
        },
      },
      {
        test: {
          name: "browser",
          include: [browser],
          // One Chromium at a time: the tests share two cores with it.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
