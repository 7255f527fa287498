import { defineConfig } from 'vitest/config'

/** The journeys in every engine: slower than the rest, and in need of more browsers, so a run of their own. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/engines/journeys.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
})
