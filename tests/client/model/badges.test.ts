import { expect, test } from 'vitest';
import { badgesOf, letterOf } from '../../../client/model/badges.ts';
import { interpreterId, processId } from '../../../shared/ground/terms.ts';
import { loop, machine, task, thread } from './machine.ts';

test('a process is a shape and a letter, a thread its number in it', () => {
  const other = { process: processId('q'), interpreter: interpreterId('j') };
  const view = machine(2, [
    thread('main', { kind: 'main' }),
    thread('w', other),
    thread('child'),
    thread('v', other),
  ]);
  const { threads, keys } = badgesOf(view);
  expect(threads).toEqual({
    main: { shape: 'hexagon', label: 'A1', name: 'main()' },
    w: { shape: 'square', label: 'B1', name: 'w()' },
    child: { shape: 'hexagon', label: 'A2', name: 'child()' },
    v: { shape: 'square', label: 'B2', name: 'v()' },
  });
  expect(keys).toEqual({ i: 'A', j: 'B' });
});

test('a job with the id of a textbook keeps it, a word becomes a letter and a number', () => {
  const view = machine(1, [
    thread('P1', { kind: 'job', interpreter: null, process: processId('P1') }),
    thread('film', { kind: 'job', interpreter: null, process: processId('film') }),
  ]);
  const { threads } = badgesOf(view);
  expect(threads.P1).toEqual({ shape: 'hexagon', label: 'P1', name: 'P1' });
  expect(threads.film).toEqual({ shape: 'square', label: 'B1', name: 'film' });
});

test('threads of Python have the names that it gives them', () => {
  const view = machine(1, [thread('main', { kind: 'main', name: 'MainThread' }), thread('producer')]);
  expect(Object.values(badgesOf(view).threads).map(({ name }) => name)).toEqual(['MainThread', 'producer']);
});

test('a task is called as the program calls it, else as what it runs', () => {
  const tasks = [
    task('Tokyo', { body: 'fetch' }),
    task('fetch', { body: 'fetch' }),
    task('fetch#2', { body: 'Shop.fetch' }),
  ];
  const view = machine(1, [thread('main')], { loops: { main: loop(tasks) } });
  const names = Object.values(badgesOf(view).tasks).map(({ name }) => name);
  expect(names).toEqual(['Tokyo', 'fetch()', 'fetch()']);
});

test.each([
  ['named: a letter, counted', ['tashkent', 'london', 'tokyo'], ['T1', 'L1', 'T2']],
  ['numbered: their own number', ['amain', 'city0', 'city1'], ['A1', 'C0', 'C1']],
  ['two that would be the same', ['city1', 'cook1'], ['C1', 'C2']],
])('tasks, %s', (_, ids, labels) => {
  const loops = { main: loop(ids.map((id) => task(id))) };
  const { tasks } = badgesOf(machine(1, [thread('main')], { loops }));
  expect(Object.values(tasks).map(({ label }) => label)).toEqual(labels);
});

test('no label is longer than four characters', () => {
  const many = Array.from({ length: 900 }, (_, index) =>
    thread(`t${index}`, { process: processId(`p${index}`) }),
  );
  for (const { label } of Object.values(badgesOf(machine(1, many)).threads)) {
    expect(label.length).toBeLessThanOrEqual(4);
  }
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
])('letter %i is %s', (index, letter) => {
  expect(letterOf(index)).toBe(letter);
});
