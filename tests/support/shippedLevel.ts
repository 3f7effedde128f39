/** A level of the campaign with its best known run, as its players get it. */
import { fileURLToPath } from 'node:url';
import { openedIn } from '../../client/build/levels.ts';
import type { OpenedLevel } from '../../client/model/reveal.ts';
import { levelWith } from '../../shared/levels/bare.ts';
import { type PackedCodes, unpackCodes } from '../../shared/program/packed.ts';

export const shippedLevel = (id: string): OpenedLevel => {
  const opened = openedIn(fileURLToPath(new URL(`../../assets/levels/${id}`, import.meta.url)));
  if ('faults' in opened) throw new Error(opened.faults.join('\n'));
  const codes = opened.parts.map((texts) =>
    texts.flatMap((text) => unpackCodes(JSON.parse(text) as PackedCodes)),
  );
  return { level: levelWith(opened.level, codes), best: opened.best };
};
