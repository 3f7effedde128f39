/** A class as its people see it: the teacher's console, pupils' devices, the projector. */

import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { laptop, type Visitor, visit } from './browser.ts';

export interface Teacher extends Visitor {
  readonly code: string;
  readonly roomId: string;
}

/** Opens a room for these levels, by their titles, from the set-up link that the server printed. */
export async function teach(
  browser: Browser,
  setupLink: string,
  levels: readonly string[],
): Promise<Teacher> {
  const teacher = await visit(browser, { size: laptop });
  const { page } = teacher;
  await page.goto(setupLink);
  for (const title of levels) await page.getByRole('checkbox', { name: title }).check({ force: true });
  await page.getByRole('button', { name: /open a room/i }).click();
  await page.waitForURL(/\/teach\/[\w-]+/);
  const heading = await page.getByRole('heading', { level: 1, name: /console of class/i }).textContent();
  const code = /[2-9A-Z]{3,4}-[2-9A-Z]{3,4}/.exec(heading ?? '')?.[0] ?? '';
  expect(code).not.toBe('');
  return { ...teacher, code, roomId: new URL(page.url()).pathname.split('/').at(-1) ?? '' };
}

/** Types the code on the front page and waits to be seated. */
export async function joinByCode(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole('textbox').first().fill(code.toLowerCase());
  await page.getByRole('textbox').first().press('Enter');
  await page
    .getByText(/your teacher/i)
    .first()
    .waitFor();
}

/** Presses the console's one primary button, whatever it says now. */
export async function goOn(teacher: Teacher, label: RegExp): Promise<void> {
  await teacher.page.getByRole('button', { name: label }).click();
}
