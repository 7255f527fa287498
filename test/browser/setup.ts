import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findBrowser, launchOptions } from './find-browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all browser tests listens. */
    browser: string
  }
}

/** Starts one browser for all browser tests; each test gets a fresh profile in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({ ...launchOptions, executablePath: await findBrowser() })
  project.provide('browser', server.wsEndpoint())
  return () => server.close()
}
