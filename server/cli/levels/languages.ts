/** The languages there are, as far as a level asks: which texts they have. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isRecord } from '../../../shared/ground/decode.ts';
import type { Language } from './check.ts';

const folder = resolve(import.meta.dirname, '../../../assets/locales');

const has = (texts: unknown, key: string): boolean => {
  let place: unknown = texts;
  for (const part of key.split('.')) place = isRecord(place) ? place[part] : undefined;
  return typeof place === 'string' && place !== '';
};

export const readLanguages = (): readonly Language[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const texts: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return { id: file.replace('.json', ''), has: (key) => has(texts, key) };
    });
