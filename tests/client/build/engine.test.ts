/** The game engine of the built client is only what the boards use of it: whatever they use must be in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineNames, engineNumbers, engineThings } from '../../../client/build/engine.ts';

const client = join(import.meta.dirname, '../../../client');
const drawn = ['scenes', 'views', 'views/ink'].flatMap((room) =>
  readdirSync(join(client, room))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: `${room}/${name}`, text: readFileSync(join(client, room, name), 'utf8') })),
);

/** As it runs: names that are types alone are gone. */
const running = drawn.map(({ name, text }) => ({ name, text: stripTypeScriptTypes(text) }));

const found = (pattern: RegExp): readonly string[] => [
  ...new Set(running.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, word = '']) => word))),
];

test('every name of the engine that runs is in it', () => {
  const used = found(/\bPhaser\.([\w.]+)/g);
  const there = [...Object.keys(engineNames), ...engineNumbers];
  expect(used.length).toBeGreaterThan(5);
  const missing = used.filter((name) => !there.some((each) => `${name}.`.startsWith(`${each}.`)));
  expect(missing).toEqual([]);
});

test('everything that a scene adds can be added', () => {
  const used = found(/\.add\s*\.(\w+)\(/g).filter((name) => name !== 'existing');
  expect(used).toContain('image');
  expect(used.filter((name) => !Object.hasOwn(engineThings, name))).toEqual([]);
});

test('nothing is asked of parts that were left out', () => {
  const leftOut = /\.(addDynamicTexture|createGeometryMask|enableFilters|enableLighting|snapshot|stagger)\b/g;
  expect(found(leftOut)).toEqual([]);
});

test('every file that is named is there', () => {
  const files = [...Object.values(engineNames), ...Object.values(engineThings)];
  const sources = join(client, '../node_modules/phaser/src');
  expect(files.filter((file) => !existsSync(join(sources, `${file}.js`)))).toEqual([]);
});
