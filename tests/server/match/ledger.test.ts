import { expect, test } from 'vitest';
import { openLedger } from '../../../server/match/ledger.ts';
import { fakeClock, fakeJournal } from '../../support/fakes.ts';

function ledgerWith() {
  const clock = fakeClock();
  const journal = fakeJournal();
  const ledger = openLedger('room', journal, clock);
  const out: string[] = [];
  const put = (name: string): void => ledger.after(() => out.push(name));
  const write = (): boolean => ledger.write({ kind: 'clock', payload: {} });
  return { clock, journal, ledger, out, put, write };
}

test('with nothing to wait for, outputs leave at once', () => {
  const { out, put } = ledgerWith();
  put('a');
  expect(out).toEqual(['a']);
});

test('outputs wait for what was written before them, and keep their order', () => {
  const { clock, journal, ledger, out, put, write } = ledgerWith();
  journal.hold();
  write();
  put('a');
  write();
  put('b');
  clock.pass(40);
  put('c');
  expect([out, ledger.waitingMs()]).toEqual([[], 40]);
  journal.commit();
  expect([out, ledger.waitingMs()]).toEqual([['a', 'b', 'c'], 0]);
});

test('an output made while others leave does not overtake them', () => {
  const { journal, ledger, out, put, write } = ledgerWith();
  journal.hold();
  write();
  ledger.after(() => put('later'));
  put('first');
  journal.commit();
  expect(out).toEqual(['first', 'later']);
});

test('a full journal writes nothing and takes no position', () => {
  const { journal, write } = ledgerWith();
  write();
  journal.fill();
  expect(write()).toBe(false);
  expect(journal.entries.map((entry) => entry.pos)).toEqual([1]);
});

test('a closed ledger lets nothing out any more', () => {
  const { journal, ledger, out, put, write } = ledgerWith();
  journal.hold();
  write();
  put('a');
  ledger.close();
  journal.commit();
  expect(out).toEqual([]);
});
