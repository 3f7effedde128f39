/** The table of JUDGED.md, and a moment as a row of it: what can be counted or read, without the verdict. */
import { readFileSync } from 'node:fs';
import en from '../../../../assets/locales/en.json' with { type: 'json' };
import type { Badges } from '../../../../client/model/badges.ts';
import { tellMoment } from '../../../../client/model/moments.ts';
import { shapes } from '../../../../client/model/stage.ts';
import type { Moment } from '../../../../shared/score/moments/moment.ts';

const page = readFileSync(new URL('JUDGED.md', import.meta.url), 'utf8');

/** Of each row the cells up to the verdict. */
const factCells = 7;

const cellsOf = (row: string): readonly string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** A game is a heading, its moments the rows below the two that head a table. What is under another heading is prose. */
const chapters = page
  .replace(/^## [\s\S]*/m, '')
  .split(/^### /m)
  .slice(1)
  .map((chapter) => {
    const [title = '', ...lines] = chapter.split('\n');
    const rows = lines.filter((line) => line.startsWith('|')).map(cellsOf);
    return { name: title.replace(/: .*/, ''), rows: rows.slice(2) };
  });

export const judgedGames = (): readonly string[] => chapters.map(({ name }) => name);

export const judgedOf = (game: string): readonly (readonly string[])[] => {
  const rows = chapters.find(({ name }) => name === game)?.rows ?? [];
  return rows.map((row) => row.slice(0, factCells));
};

const inMs = (us: number): string => `${us / 1000} ms`;

/** Everybody by their own name: the letters of the board say nothing here. */
const badgesOf = ({ did, better, holder, leaving }: Moment): Badges => {
  const ids = [did?.id, better?.id, leaving?.who.id, holder].filter((id) => typeof id === 'string');
  const threads = Object.fromEntries(ids.map((id) => [id, { shape: shapes[0], label: id, name: id }]));
  return { threads, tasks: {}, keys: {} };
};

const wordsOf = (text: string): string => {
  const found = text
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], en);
  return typeof found === 'string' ? found : '';
};

export const rowOf = (moment: Moment): readonly string[] => {
  const { title, why, instead } = tellMoment(moment, badgesOf(moment), inMs);
  const said = [title, why, instead].map(({ text, args }) =>
    wordsOf(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(args[name])),
  );
  const { atUs, kind, heir, betterUs, savedUs } = moment;
  return [inMs(atUs), kind, said.join(' '), heir, inMs(betterUs + savedUs), inMs(betterUs), inMs(savedUs)];
};
