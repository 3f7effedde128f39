/** Exception groups: `split`, `subgroup`, and what `except*` takes out of one. */
import type { Value } from '../../program/value.ts';
import { cellIf, newList, newObject } from '../cells.ts';
import { raised } from '../raise.ts';
import { isBuiltin } from '../types.ts';
import { isExceptionClass, matches, membersOf } from './exceptions.ts';
import { deliver } from './flow.ts';
import type { Operation, Run } from './run.ts';

const tuple = (items: readonly Value[]): Value => ({ k: 't', v: items });

/** A group like this one around other members; null around none. */
export function derived(run: Run, group: Value, members: readonly Value[]): Value {
  const cell = cellIf(run, group, 'object');
  if (members.length === 0 || cell === null) return null;
  const { args = null, exceptions, ...rest } = cell.attributes;
  const message = typeof args === 'object' && args !== null && args.k === 't' ? (args.v[0] ?? '') : '';
  const plain = members.every((member) => isBuiltin(run, member, 'Exception'));
  const trace = rest.trace;
  return newObject(
    run,
    { k: 'y', v: plain ? 'ExceptionGroup' : 'BaseExceptionGroup' },
    {
      args: tuple([message, newList(run, [...members])]),
      exceptions: tuple(members),
      ...(rest.cause === undefined ? {} : { cause: rest.cause, suppress: rest.suppress ?? true }),
      ...(rest.context === undefined ? {} : { context: rest.context }),
      ...(typeof trace === 'object' && trace !== null && trace.k === 't'
        ? { trace: tuple([...trace.v]) }
        : {}),
    },
  );
}

/** [matching, rest], each null when empty. A whole group that matches stays itself. */
export function split(run: Run, group: Value, wanted: Value): [matched: Value, rest: Value] {
  if (matches(run, group, wanted)) return [group, null];
  const members = membersOf(run, group);
  if (members === null) return [null, group];
  const pairs = members.map((member) => split(run, member, wanted));
  const matched = pairs.flatMap(([found]) => (found === null ? [] : [found]));
  const rest = pairs.flatMap(([, left]) => (left === null ? [] : [left]));
  return [
    matched.length === members.length && rest.length === 0 ? group : derived(run, group, matched),
    rest.length === members.length && matched.length === 0 ? group : derived(run, group, rest),
  ];
}

/** For `except* wanted`: a plain exception that matches comes in a group of its own. */
export function splitForHandler(run: Run, raisedOne: Value, wanted: Value): [rest: Value, matched: Value] {
  checkWanted(run, wanted);
  if (membersOf(run, raisedOne) === null) {
    if (!matches(run, raisedOne, wanted)) return [raisedOne, null];
    const type = isBuiltin(run, raisedOne, 'Exception') ? 'ExceptionGroup' : 'BaseExceptionGroup';
    const members = tuple([raisedOne]);
    return [
      null,
      newObject(
        run,
        { k: 'y', v: type },
        { args: tuple(['', newList(run, [raisedOne])]), exceptions: members },
      ),
    ];
  }
  const [matched, rest] = split(run, raisedOne, wanted);
  return [rest, matched];
}

function checkWanted(run: Run, wanted: Value): void {
  const types = typeof wanted === 'object' && wanted !== null && wanted.k === 't' ? wanted.v : [wanted];
  for (const type of types) {
    if (!isExceptionClass(run, type))
      throw raised(
        run,
        'TypeError',
        'catching classes that do not inherit from BaseException is not allowed',
      );
    const cell = cellIf(run, type, 'class');
    const mro = cell === null ? [type] : cell.mro;
    if (
      mro.some((each) => typeof each === 'object' && each !== null && each.k === 'y' && isGroupType(each.v))
    )
      throw raised(
        run,
        'TypeError',
        'catching ExceptionGroup with except* is not allowed. Use except instead.',
      );
  }
}

const isGroupType = (name: string): boolean => name === 'BaseExceptionGroup' || name === 'ExceptionGroup';

/** `group.split(types)` and `group.subgroup(types)`; a predicate is for the library: [self, types]. */
export const splitMethod: Operation = (run, call) => {
  const [self = null, wanted = null] = call.args;
  deliver(run, call.to, tuple(split(run, self, wanted)));
};
export const subgroupMethod: Operation = (run, call) => {
  const [self = null, wanted = null] = call.args;
  deliver(run, call.to, split(run, self, wanted)[0]);
};
export const deriveMethod: Operation = (run, call) => {
  const [self = null, members = null] = call.args;
  const items = typeof members === 'object' && members !== null && members.k === 't' ? members.v : null;
  deliver(run, call.to, derived(run, self, items ?? cellIf(run, members, 'list')?.items ?? []));
};
