/** Names, sizes and the top level, as CONTRIBUTING.md tells them. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeOnly, filesUnder, root, sources } from './sources.ts';

const top =
  /^(\..*|package\.json|package-lock\.json|tsconfig\.json|client|server|shared|assets|tests|README\.md|LICENSE|CONTRIBUTING\.md|CHANGELOG\.md|SECURITY\.md|Dockerfile|compose\.yaml)$/;

test('the top level shows what was agreed and nothing else', () => {
  const kept = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const names = new Set(
    kept
      .split('\n')
      .filter(Boolean)
      .map((path) => path.split('/')[0] ?? ''),
  );
  expect([...names].filter((name) => !top.test(name))).toEqual([]);
});

test('no source file is longer than 400 lines', () => {
  const long = sources.filter((source) => source.text.split('\n').length > 401).map((source) => source.path);
  expect(long).toEqual([]);
});

test('files are camelCase; PascalCase only where the one export is a class or component', () => {
  const odd = sources.filter((source) => {
    const name = source.path.split('/').at(-1) ?? '';
    if (/^[a-z][A-Za-z0-9]*(\.d|\.config)?\.(ts|tsx|mjs)$/.test(name)) return false;
    const stem = name.replace(/\.tsx?$/, '');
    return !(
      /^[A-Z][A-Za-z0-9]*$/.test(stem) &&
      new RegExp(`export (abstract )?(class|function|const) ${stem}\\b`).test(source.text)
    );
  });
  expect(odd.map((source) => source.path)).toEqual([]);
});

test('no name says nothing', () => {
  const vague = /(Manager|Helper|Util|Utils|Service|Handler|Impl)\b/;
  // Python's own word for what an except clause becomes: there it says what it is, with a verb before it.
  const isPython = /^shared\/(python\/compile|runtime\/vm)\//;
  const named = sources.flatMap((source) =>
    [...codeOnly(source.text).matchAll(/\b(?:class|function|const|interface|type)\s+(\w+)/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => vague.test(name) && !(isPython.test(source.path) && name !== 'Handler'))
      .map((name) => `${source.path}: ${name}`),
  );
  expect(named).toEqual([]);
});

test('every room of the house has a README of at most 40 lines', () => {
  const rooms = ['shared', 'server', 'client'].flatMap((end) =>
    readdirSync(join(root, end), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['styles', 'public'].includes(entry.name))
      .map((entry) => `${end}/${entry.name}`),
  );
  const readmes = new Map(
    filesUnder('shared', /^README\.md$/)
      .concat(filesUnder('server', /^README\.md$/), filesUnder('client', /^README\.md$/))
      .map((path) => [path, readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length]),
  );
  expect(rooms.filter((room) => !readmes.has(`${room}/README.md`))).toEqual([]);
  expect([...readmes].filter(([, lines]) => lines > 40)).toEqual([]);
});
