/** What axe finds wrong with a page as it is now. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules broken, with the first element that breaks each. */
export async function broken(page: Page): Promise<string[]> {
  // The page's own policy forbids scripts from strings, as it should; the debugger may.
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    type Found = { id: string; nodes: { target: unknown[] }[] };
    const { axe: engine } = globalThis as unknown as { axe: { run(): Promise<{ violations: Found[] }> } };
    const { violations } = await engine.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.length} x, first ${JSON.stringify(nodes[0]?.target)}`,
    );
  });
}
