/** The lab as a student uses it: paste, run, read, compare, share, and everything that can go wrong. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { laptop, phone, shoot, type Visitor, visit } from './support/browser.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

/** Long tasks of the page are counted from its first script on. */
async function enter(size: typeof laptop | typeof phone, address = '/lab', touch = false): Promise<Visitor> {
  const visitor = await visit(world.browser, { size, touch });
  const { context, page } = visitor;
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: world.server.origin });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await context.addInitScript(() => {
    const long: number[] = [];
    new PerformanceObserver((list) =>
      long.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ entryTypes: ['longtask'] });
    Object.assign(globalThis, { longTasks: long });
  });
  await page.goto(world.server.origin + address);
  await page.locator('.cm-content').waitFor();
  return visitor;
}

const editor = (page: Page) => page.getByRole('textbox', { name: 'Program' });

/** As a person does: from the clipboard, over what stands there. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Run/ }).click();
  await page.getByRole('table', { name: 'Figures' }).waitFor();
}

const output = (page: Page) => page.getByRole('region', { name: 'What the program printed' });

async function figure(page: Page, name: string): Promise<string[]> {
  const row = page.getByRole('table', { name: 'Figures' }).getByRole('row', { name: new RegExp(`^${name}`) });
  const texts = await row.getByRole('cell').allTextContents();
  return texts.map((text) => text.replaceAll('\u00a0', ' '));
}

const marked = (page: Page): Promise<string[]> =>
  page.locator('.cm-lintRange-error').evaluateAll((all) => all.map((each) => each.textContent ?? ''));

const sleepers = `import threading, time

def wait(name):
    time.sleep(0.1)
    print(name, "is done")

threads = [threading.Thread(target=wait, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all done")
`;

test('a pasted program runs, prints, and tells where its time went', async () => {
  const { page, context, errors } = await enter(laptop);
  await paste(page, sleepers);
  await run(page);
  expect(await output(page).innerText()).toBe('a is done\nb is done\nall done\n');
  expect((await figure(page, 'From start to end'))[0]).toMatch(/^10\d(\.\d)? ms$/);
  expect(await figure(page, 'Threads')).toEqual(['3']);
  await page.getByText('The rows as a table').click();
  const rows = page.getByRole('table', { name: 'Who ran when' });
  expect(await rows.getByRole('row', { name: /^Thread main/ }).innerText()).toContain('waits for a thread');
  const trace = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Trace for Perfetto' }).click();
  const events = JSON.parse(readFileSync(await (await trace).path(), 'utf8')) as { traceEvents: unknown[] };
  expect(events.traceEvents.length).toBeGreaterThan(10);
  await shoot(page, 'lab/run');
  expect(errors).toEqual([]);
  await context.close();
});

test('an example is compared with another, on one axis and figure by figure', async () => {
  const { page, context } = await enter(laptop, '/lab#preset=weather-gather');
  await page.getByRole('button', { name: 'one after the other' }).click();
  await page.getByRole('columnheader', { name: 'Difference' }).waitFor();
  expect(await figure(page, 'From start to end')).toEqual(['2.00 s', '10.00 s', '\u22128.00 s']);
  expect(await page.getByRole('application').count()).toBe(2);
  await shoot(page, 'lab/compare');
  await page.getByRole('button', { name: 'Stop comparing' }).click();
  expect(await figure(page, 'From start to end')).toEqual(['2.00 s']);
  await context.close();
});

test('a link carries program and machine to somebody else, and nothing is stored', async () => {
  const { page, context } = await enter(laptop);
  await paste(page, 'print("from afar", input())\n');
  await page.getByLabel('Cores').selectOption('5');
  await page.getByText('More settings').click();
  await page.getByLabel('What input() reads').fill('and read');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('The link is copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await context.close();
  const other = await enter(laptop, link.slice(world.server.origin.length));
  await run(other.page);
  expect(await output(other.page).innerText()).toBe('from afar and read\n');
  expect(await other.page.getByLabel('Cores').inputValue()).toBe('5');
  await other.context.close();
});

test('faults are told all at once, underlined, and one press away', async () => {
  const { page, context } = await enter(laptop);
  await paste(page, 'import time\nimport numpy\nvalue = 3j\n');
  await page.getByRole('button', { name: /^Run/ }).click();
  await page.getByRole('heading', { name: '2 things to mend before this runs' }).waitFor();
  expect(await marked(page)).toEqual(['numpy', '3j']);
  await page.getByRole('button', { name: 'line 3' }).click();
  await page.locator('.cm-content:focus').waitFor();
  await page.keyboard.type('value = ');
  await expect.poll(() => page.locator('.cm-line').allTextContents()).toContain('value = value = 3j');
  await paste(page, 'for x in range(3)\n    print(x)\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByText("SyntaxError: expected ':'").first().waitFor();
  await shoot(page, 'lab/faults');
  await context.close();
});

test('an error, a deadlock and an endless loop end at their lines, and the page lives on', async () => {
  const { page, context } = await enter(laptop);
  await paste(page, 'def half(n):\n    return n / 0\n\nhalf(3)\n');
  await run(page);
  expect(await output(page).innerText()).toMatch(
    /^Traceback .*\n[\s\S]*ZeroDivisionError: division by zero\n$/,
  );
  await expect.poll(async () => (await marked(page)).join('')).toBe('return n / 0');
  await page.getByRole('combobox', { name: 'Example' }).selectOption('deadlock');
  await page.getByRole('button', { name: /^Run/ }).click();
  await page
    .getByText(/Anvar waits for the lock .right., which Malika holds/)
    .first()
    .waitFor();
  await expect.poll(async () => (await marked(page)).join('')).toBe('with second:');
  await paste(page, 'while True:\n    print("x")\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByText(/of its time/).waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped. Nothing of this run is kept.').waitFor();
  await paste(page, 'print("alive")\n');
  await run(page);
  expect(await output(page).innerText()).toBe('alive\n');
  await context.close();
});

test('what is too much is refused in words and never freezes the page', async () => {
  const { page, context } = await enter(laptop);
  await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));
  await paste(page, 'x = 1\n'.repeat(175_000));
  await page.getByText('more than 100,000 characters').waitFor();
  await paste(page, 'for i in range(20000):\n    print(i)\n');
  await run(page);
  expect(await output(page).innerText()).toMatch(/characters before\n[\s\S]*19999\n$/);
  await paste(page, 'x = [0] * 1_000_000_000\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByText('MemoryError').first().waitFor();
  const long = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  // A page that stands still for half a second on this busy machine stands still on a pupil's.
  expect(long.filter((ms) => ms > 500)).toEqual([]);
  await context.close();
});

test('the program as a level: its visitor schedules it, and is compared with the policy', async () => {
  const { page, context, errors } = await enter(laptop);
  const body = 'import threading, workload\nfor _ in range(2):\n    ';
  await paste(page, `${body}threading.Thread(target=workload.cpu, args=(2,)).start()\n`);
  await run(page);
  await page.getByRole('button', { name: 'Be its operating system' }).click();
  await page.getByRole('heading', { name: 'Your own program' }).waitFor();
  // As tables: no canvas is drawn on the way.
  await page.keyboard.press('l');
  const debrief = page.locator('.debrief');
  for (let move = 0; move < 120 && !(await debrief.isVisible()); move += 1) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
  }
  await debrief.getByText('Fair share, as Linux does').filter({ visible: true }).first().waitFor();
  await page.getByRole('button', { name: 'Back to the lab' }).click();
  await page.getByRole('table', { name: 'Figures' }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('by keyboard alone: write, run, leave the editor, read the figures, walk the rows', async () => {
  const { page, context } = await enter(laptop);
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('import time\ntime.sleep(1)\nprint("by keys")');
  await page.keyboard.press('ControlOrMeta+Enter');
  const said = page.locator('main > p[role=status]');
  await page.getByRole('table', { name: 'Figures' }).waitFor();
  expect(await said.innerText()).toMatch(/^Ended after 1\.00\s+s\. 1 line printed\.$/);
  const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
  expect(await focused()).toContain('lab-editor');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await focused()).not.toContain('lab-editor');
  for (let step = 0; step < 40 && !(await focused()).includes('lab-chart-place'); step += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const told = page.locator('.lab-told-box');
  for (let step = 0; step < 12 && !/sleeps|waits/.test((await told.textContent()) ?? ''); step += 1)
    await page.keyboard.press('ArrowRight');
  expect(await told.textContent()).toMatch(/main .*line 2/);
  await context.close();
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('with results, a deadlock and a comparison on show, axe finds nothing and nothing sticks out of a phone', async () => {
  const { page, context } = await enter(phone, '/lab#preset=deadlock&with=race-lock', true);
  await page.getByRole('columnheader', { name: 'Difference' }).waitFor();
  await page.getByRole('button', { name: 'Show the board' }).scrollIntoViewIfNeeded();
  await shoot(page, 'lab/phone');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  const small = await page.locator('.lab button, .lab select, .lab summary').evaluateAll((all) =>
    all
      .filter((each) => each.checkVisibility() && !each.classList.contains('lab-place'))
      .filter((each) => each.getBoundingClientRect().height < 44)
      .map((each) => each.textContent),
  );
  expect(small).toEqual([]);
  await page.evaluate(axe);
  const broken = await page.evaluate(async () => {
    type Found = { id: string; nodes: { target: unknown[] }[] };
    const { axe: engine } = globalThis as unknown as { axe: { run(): Promise<{ violations: Found[] }> } };
    return (await engine.run()).violations.map(
      ({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`,
    );
  });
  expect(broken).toEqual([]);
  await context.close();
});
