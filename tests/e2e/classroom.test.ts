/** A class plays one round: the main thing this product is for, done by hand on three devices. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { laptop, offered, phone, runTasks, shoot, spots, visit } from './support/browser.ts';
import { goOn, joinByCode, teach } from './support/class.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

const cities = ['Tashkent', 'London', 'Bangkok', 'Moscow', 'Tokyo'];

test('a teacher and two pupils play the weather level from the lobby to the podium', async () => {
  const teacher = await teach(world.browser, `${world.server.origin}/teach#setup=${world.server.setup}`, [
    'Weather',
  ]);
  const mouse = await visit(world.browser, { size: laptop });
  const finger = await visit(world.browser, { size: phone, touch: true });
  await joinByCode(mouse.page, world.server.origin, teacher.code);
  await joinByCode(finger.page, world.server.origin, teacher.code);
  const opening = teacher.context.waitForEvent('page');
  await teacher.page.getByText(/open the projector/i).click();
  const screen = await opening;
  await screen.getByText(teacher.code).first().waitFor();
  await shoot(screen, 'class/screen-lobby');
  await shoot(teacher.page, 'class/teacher-lobby');
  await shoot(finger.page, 'class/phone-lobby');

  await goOn(teacher, /show round 1/i);
  await shoot(mouse.page, 'class/pupil-briefing');
  await goOn(teacher, /start round 1/i);
  await mouse.page.locator('canvas').waitFor({ timeout: 20_000 });
  for (let more = 0; more < 3; more += 1) await teacher.page.getByRole('button', { name: '+30 s' }).click();

  await runTasks(mouse.page, ['main', ...cities]);
  // The program stands beside the board in a class, too.
  await mouse.page
    .locator('.code-lines li[aria-current="step"]', { hasText: 'async def draw_map():' })
    .waitFor();
  await shoot(mouse.page, 'class/pupil-playing');
  await shoot(screen, 'class/screen-playing');
  await shoot(teacher.page, 'class/teacher-playing');
  const before = await spots(mouse.page);
  await mouse.page.reload();
  await offered(mouse.page, 'task', 'map');
  await mouse.page.waitForTimeout(500);
  expect(named(await spots(mouse.page))).toEqual(named(before));
  await runTasks(mouse.page, ['map', 'zip', ...cities, 'main']);

  await runTasks(finger.page, ['main', 'map', 'zip', ...cities], true);
  await shoot(finger.page, 'class/phone-playing');
  await runTasks(finger.page, [...cities, 'main'], true);

  await teacher.page.getByRole('button', { name: /show the standings/i }).waitFor({ timeout: 20_000 });
  await shoot(mouse.page, 'class/pupil-reveal');
  await seesWhatCostTime(finger.page, 'Rank 2 of 2');
  await shoot(screen, 'class/screen-reveal');
  await shoot(finger.page, 'class/phone-reveal');
  await goOn(teacher, /show the standings/i);
  await shoot(mouse.page, 'class/pupil-standings');
  await goOn(teacher, /podium/i);
  await finger.page
    .getByText(/podium/i)
    .first()
    .waitFor();
  await shoot(mouse.page, 'class/pupil-podium');
  await screen
    .getByText(/podium/i)
    .first()
    .waitFor();
  await shoot(screen, 'class/screen-podium');
  await shoot(teacher.page, 'class/teacher-podium');

  const csv = await download(teacher.page, /results.*csv/i);
  const record = await download(teacher.page, /json/i);
  const points = pointsOf(csv);
  expect(points).toEqual([1000, 741]);
  expect(replayed(record)).toEqual(points);
  for (const visitor of [teacher, mouse, finger]) expect(visitor.errors).toEqual([]);
});

/** The first costly decision is told in full, and the run is there to be looked at. */
async function seesWhatCostTime(page: Page, place: string): Promise<void> {
  await page.getByText(place).waitFor();
  const moment = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^at .* you /i }) });
  await moment
    .first()
    .getByText(/remember:/i)
    .waitFor({ timeout: 60_000 });
  await shoot(page, 'class/phone-moments');
  await moment
    .first()
    .getByRole('button', { name: /show me/i })
    .click();
  await page
    .getByRole('region', { name: /once more/i })
    .locator('canvas')
    .waitFor();
}

/** What stands on the board, whatever pixel it stands on. */
const named = (all: readonly { kind: string; id: string }[]): string[] =>
  all.map(({ kind, id }) => `${kind} ${id}`).sort();

async function download(page: Page, name: RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

function pointsOf(csv: string): number[] {
  const [head = '', ...rows] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');
  const column = head.split(',').indexOf('points_total');
  return rows.map((row) => Number(row.split(',')[column])).sort((a, b) => b - a);
}

/** `sim verify` plays the room's logs again: it must agree, and says what each came to. */
function replayed(record: string): number[] {
  const file = join(mkdtempSync(join(tmpdir(), 'runqueue-')), 'room.json');
  writeFileSync(file, record);
  execFileSync('npm', ['run', '-s', 'sim', '--', 'verify', file]);
  const { seats } = JSON.parse(record) as { seats: { rounds: { points: number }[] }[] };
  return seats.map((seat) => seat.rounds.reduce((sum, round) => sum + round.points, 0)).sort((a, b) => b - a);
}
