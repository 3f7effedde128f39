/** No text is cut, covered or pushed out: every page and state, in every language, from a narrow phone to a projector. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTasks, type Visitor, visit } from './support/browser.ts';
import { goOn, joinByCode, type Teacher, teach } from './support/class.ts';
import { misfits } from './support/misfits.ts';
import { cuts, faultsOf, few, frames, languages, sizes, two } from './support/sweep.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

const wordsOf = (language: string): string =>
  readFileSync(new URL(`../../assets/locales/${language}.json`, import.meta.url), 'utf8');

const progress = {
  '01-boot/01-first-steps': { stars: 3, score: 1000, makespanUs: 24_666, figure: 12_333, log: null },
  '02-waiting/01-log-files': { stars: 2, score: 851, makespanUs: 141_000, log: null },
};

const remember = (kept: unknown): void => {
  localStorage.setItem('rq.progress', JSON.stringify(kept));
  const cutLabels: unknown[] = [];
  Object.assign(globalThis, { cutLabels });
  document.addEventListener('boardcut', (event) => cutLabels.push((event as CustomEvent).detail));
};

let alone: Visitor;
beforeAll(async () => {
  alone = await visit(world.browser, { size: sizes[3] });
  await alone.context.addInitScript(remember, progress);
});
afterAll(async () => {
  await alone?.context.close();
});

const go = async (path: string, ready: string): Promise<Page> => {
  await alone.page.goto(world.server.origin + path);
  await alone.page.locator(ready).first().waitFor();
  return alone.page;
};

describe('pages', () => {
  test.each([
    ['home', '/', '.home'],
    ['map', '/levels', '.stop-card'],
    ['joining', '/join', 'main'],
    ['lab', '/lab', '.cm-editor'],
    ['hosting', '/teach', 'main'],
    ['nowhere', '/no/such/page', 'main'],
  ])('%s', async (_, path, ready) => {
    expect(await faultsOf(await go(path, ready))).toEqual([]);
  });

  test('the card of every level', async () => {
    const page = await go('/levels', '.stop-card');
    const stops = page.locator('input[name="stop"]');
    const ids = await stops.evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''));
    expect(ids.length).toBeGreaterThan(7);
    const more = async (): Promise<string[]> => {
      const faults: string[] = [];
      for (const id of ids) {
        await page.locator(`input[name="stop"][value="${id}"]`).evaluate((stop: HTMLElement) => stop.click());
        await frames(page);
        faults.push(...(await misfits(page)).map((fault) => `${id}: ${fault}`));
      }
      return faults;
    };
    expect(await faultsOf(page, { only: [sizes[1], sizes[3]], more })).toEqual([]);
  });

  test('the glossary', async () => {
    const page = await go('/glossary', '.term-entry');
    const prepare = async (): Promise<void> => await page.locator('.term-entry').first().waitFor();
    expect(await faultsOf(page, { only: two, prepare })).toEqual([]);
  });

  test('what a run of the lab came to', async () => {
    const page = await go('/lab', '.cm-editor');
    await page.keyboard.press('Escape');
    await page.locator('.lab .primary').first().click();
    await page.locator('.lab-metrics').waitFor();
    expect(await faultsOf(page, { only: few })).toEqual([]);
  });

  test('settings', async () => {
    const page = await go('/', '.home');
    const open = async (): Promise<void> => {
      await page.evaluate(() =>
        document.querySelector<HTMLDialogElement>('dialog.dialog:not([open])')?.showModal(),
      );
    };
    expect(await faultsOf(page, { prepare: open })).toEqual([]);
  });
});

const openBoard = async (level: string): Promise<Page> => {
  const page = await go(`/play/${level}`, 'canvas');
  await page.locator('.act').first().waitFor();
  return page;
};

describe('boards', () => {
  // Below 360 px the canvas gives way to the table view.
  test.each([
    ['of an OS, with the program beside it', '04-gil/03-convoy'],
    ['of a loop', '03-loop/01-weather'],
  ])('%s', async (_, level) => {
    const page = await openBoard(level);
    const all = await faultsOf(page, { only: sizes.slice(1), more: cuts });
    expect(all).toEqual([]);
  });

  test.each([
    ['of an OS in mid-run', '04-gil/03-convoy', 12],
    ['of a loop that is blocked', '03-loop/05-heartbeat', 5],
  ])('%s', async (_, level, moves) => {
    const page = await openBoard(level);
    for (let move = 0; move < moves; move += 1) {
      await page.keyboard.press('Enter');
      await frames(page);
    }
    await page.keyboard.press('h');
    expect(await faultsOf(page, { only: few.slice(1), more: cuts })).toEqual([]);
    await page.locator('.inspector .term').first().click();
    await page.locator('.term-card').waitFor();
    expect(await misfits(page)).toEqual([]);
  });

  test.each([
    ['table view with the words of the first steps', '01-boot/01-first-steps'],
    ['table view with the dial of the quantum', '07-cores/02-round-robin'],
    ['table view with a hint', '06-memory/01-lost-update'],
  ])('%s', async (name, level) => {
    const page = await openBoard(level);
    await page.keyboard.press('l');
    await page.locator('canvas').waitFor({ state: 'detached' });
    for (let move = 0; move < 3; move += 1) await page.keyboard.press('Enter');
    if (name.endsWith('hint')) await page.keyboard.press('h');
    expect(await faultsOf(page, { only: few })).toEqual([]);
  });

  test('the menu, and all keys', async () => {
    const page = await openBoard('04-gil/03-convoy');
    await page.keyboard.press('l');
    const menu = page.locator('.hud .key-button').last();
    await menu.click();
    expect(await faultsOf(page, { only: few })).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await faultsOf(page, { only: few })).toEqual([]);
  });

  test('the debrief', async () => {
    const page = await openBoard('01-boot/01-first-steps');
    await page.keyboard.press('l');
    const end = page.locator('main.debrief');
    for (let move = 0; move < 60 && !(await end.isVisible()); move += 1) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(100);
    }
    await end.waitFor();
    await page.locator('.moments').waitFor({ timeout: 30_000 });
    expect(await faultsOf(page)).toEqual([]);
  });
});

const cities = ['Tashkent', 'London', 'Bangkok', 'Moscow', 'Tokyo'];

describe('a class', () => {
  let teacher: Teacher;
  let pupil: Visitor;
  let screen: Page;
  beforeAll(async () => {
    const { origin, setup } = world.server;
    teacher = await teach(world.browser, `${origin}/teach#setup=${setup}`, ['Weather']);
    pupil = await visit(world.browser, { size: sizes[1] });
    await joinByCode(pupil.page, origin, teacher.code);
    const opening = teacher.context.waitForEvent('page');
    await teacher.page.getByText(/open the projector/i).click();
    screen = await opening;
    await screen.getByText(teacher.code).first().waitFor();
  });
  afterAll(async () => {
    await teacher?.context.close();
    await pupil?.context.close();
  });

  const projectors = [
    { width: 1024, height: 768 },
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ];
  const everybody = async (): Promise<string[]> => [
    ...(await faultsOf(pupil.page)),
    ...(await faultsOf(teacher.page)),
    ...(await faultsOf(screen, { only: projectors })),
  ];
  /** Who looks on, at a few sizes. */
  const audience = async (): Promise<string[]> => {
    const seen = [faultsOf(pupil.page, { only: two }), faultsOf(screen, { only: projectors.slice(1, 2) })];
    return (await Promise.all(seen)).flat();
  };
  const desk = async (): Promise<string[]> => await faultsOf(teacher.page, { only: two });

  test('in the lobby', async () => {
    expect(await everybody()).toEqual([]);
  });

  test('before a round', async () => {
    await goOn(teacher, /show round 1/i);
    expect(await everybody()).toEqual([]);
  });

  test('in a round', async () => {
    await goOn(teacher, /start round 1/i);
    await pupil.page.locator('canvas').waitFor();
    for (let more = 0; more < 6; more += 1) await teacher.page.getByRole('button', { name: '+30 s' }).click();
    await runTasks(pupil.page, ['main', ...cities]);
    expect(await audience()).toEqual([]);
    expect(await desk()).toEqual([]);
  });

  test('when a round is revealed', async () => {
    await runTasks(pupil.page, ['map', 'zip', ...cities, 'main']);
    await pupil.page.locator('main.debrief').waitFor();
    await pupil.page.locator('.moments').waitFor({ timeout: 60_000 });
    expect(await audience()).toEqual([]);
  });

  test.each([
    ['at the standings', /show the standings/i],
    ['at the podium', /podium/i],
  ])('%s', async (_, label) => {
    await goOn(teacher, label);
    await pupil.page.locator('.standing').waitFor();
    expect(await audience()).toEqual([]);
  });

  test('the console at the end', async () => {
    expect(await desk()).toEqual([]);
  });
});

test('no letter of any language is missing in the fonts of a screen', async () => {
  const page = await go('/', '.home');
  const letters = [...new Set(languages.flatMap((language) => [...wordsOf(language)]))].join('');
  expect(letters.length).toBeGreaterThan(150);
  const missing = await page.evaluate((all) => {
    const ctx = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!ctx) return ['no canvas'];
    const inkOf = (letter: string, font: string): string => {
      ctx.clearRect(0, 0, 60, 60);
      ctx.font = font;
      ctx.fillText(letter, 12, 40);
      return ctx.getImageData(0, 0, 60, 60).data.join();
    };
    const root = getComputedStyle(document.documentElement);
    const fonts = ['--font-ui', '--font-mono'].map((name) => `24px ${root.getPropertyValue(name)}`);
    return fonts.flatMap((font) => {
      // A code point that no font will ever have shows what a missing letter looks like.
      const none = inkOf('\u{10FFFE}', font);
      return [...all].filter((letter) => letter.trim() !== '' && inkOf(letter, font) === none);
    });
  }, letters);
  expect(missing).toEqual([]);
});

test('what does not fit is found', async () => {
  const { page } = alone;
  await page.goto('about:blank');
  await page.setViewportSize(sizes[3]);
  await page.setContent(`<!doctype html>
    <p style="width: 60px; overflow: hidden; white-space: nowrap">cut at its right end</p>
    <p style="height: 20px; overflow: hidden; width: 90px; line-height: 20px">cut below its first line</p>
    <b style="display: block; background: #fff; width: 50px; white-space: nowrap">wider than its plate</b>
    <div style="position: relative"><i style="position: absolute">one</i><s>two</s></div>
    <u style="position: absolute; left: 1270px; white-space: nowrap">outside</u>
    <p style="overflow: hidden; width: 300px">fits</p>
    <p style="overflow: auto; width: 60px; white-space: nowrap">may be scrolled</p>`);
  const found = (await misfits(page)).map((each) => each.replace(/:.*/, ''));
  expect(found.sort()).toEqual([
    'cut below by p',
    'cut by p',
    'on each other',
    'out of the window',
    'sticks out of b',
    expect.stringMatching(/wider than the window/),
  ]);
});
