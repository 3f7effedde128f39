/** How natives are declared: what they take, with the words of CPython's Python/getargs.c where a call is wrong. */
import type { Value } from '../../program/value.ts';
import { alloc, cellOf } from '../cells.ts';
import type { Entries, Namespace } from '../heap.ts';
import { type Native, redirect, type Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { typeNameOf } from '../types.ts';
import { isBytes, isFloat, isInt, isRange, isSlice, isTuple, native } from '../values/box.ts';
import { hashKey } from '../values/entries.ts';
import { isNeedsIndex, isNeedsItems, needsPython } from '../values/slow.ts';

export type Natives = Readonly<Record<string, Native>>;
/** Arguments in order; `undefined` where a named one was not given. */
export type Work = (vm: Vm, ...args: readonly Value[]) => Value;
export type KeyedWork = (vm: Vm, args: readonly (Value | undefined)[]) => Value;

/** Called without a `self`. */
export const statics: ReadonlySet<string> = new Set([
  'str.maketrans',
  'int.from_bytes',
  'float.fromhex',
  'bytes.fromhex',
  'dict.fromkeys',
]);

/** `__new__` comes without the class. */
const isMethod = (name: string): boolean =>
  !name.endsWith('.__new__') &&
  !statics.has(name) &&
  /^(str|bytes|list|tuple|dict|set|frozenset|int|float|range|slice|deque|object)\./.test(name);
const shortName = (name: string): string =>
  name.endsWith('.__new__') ? typeIn(name) : name.slice(name.lastIndexOf('.') + 1);
const typeIn = (name: string): string => name.slice(0, name.indexOf('.'));
/** `list.append`, or `len`: what messages of METH_O and METH_NOARGS name. */
const longName = (name: string): string => name;

const isCell =
  (...kinds: readonly string[]) =>
  (vm: Vm, value: Value | undefined): boolean =>
    kinds.includes(cellOf(vm, value)?.t ?? '');

/** Is this a `self` for methods of that type? */
const owners: Readonly<Record<string, (vm: Vm, value: Value | undefined) => boolean>> = {
  str: (_vm, value) => typeof value === 'string',
  bytes: (_vm, value = null) => isBytes(value),
  int: (_vm, value = null) => isInt(value),
  float: (_vm, value = null) => isFloat(value),
  tuple: (_vm, value = null) => isTuple(value),
  range: (_vm, value = null) => isRange(value),
  slice: (_vm, value = null) => isSlice(value),
  list: isCell('list'),
  dict: isCell('dict'),
  set: isCell('set'),
  frozenset: isCell('frozenset'),
  deque: isCell('deque'),
};

const typeError = (vm: Vm, text: string): never => {
  throw raised(vm, 'TypeError', text);
};

const noNames = (vm: Vm, name: string, named: Namespace | null): void => {
  if (named !== null && Object.keys(named).length > 0)
    typeError(vm, `${longName(name)}() takes no keyword arguments`);
};

const dictOf = (vm: Vm, named: Namespace | null): Value => {
  const entries: Entries = {};
  for (const [key, value] of Object.entries(named ?? {}))
    entries[hashKey(vm, key.slice(1))] = [key.slice(1), value];
  return alloc(vm, { t: 'dict', entries, size: Object.keys(entries).length, keys: 0 });
};

/** `list.index` goes on as `_list_index` in Python; one that only lacked items starts again with a list of them. */
const goOnInPython = (
  vm: Vm,
  name: string,
  [args, named]: readonly [readonly Value[], Namespace | null],
  thrown: unknown,
): never => {
  if (isNeedsIndex(thrown) && args.includes(thrown.indexOf)) {
    const place = args.indexOf(thrown.indexOf);
    return redirect('_counted', [native(name), place, { k: 't', v: args }, dictOf(vm, named)]);
  }
  if (thrown === needsPython || isNeedsIndex(thrown))
    return redirect(`_${name.replaceAll('.', '_')}`, args, named);
  if (!isNeedsItems(thrown)) throw thrown;
  const at = args.indexOf(thrown.itemsOf);
  return redirect('_drained', [native(name), at, { k: 't', v: args }, dictOf(vm, named)]);
};

/** `str.upper` called by its type: with no text, or with something else. */
const wrongSelf = (vm: Vm, name: string, args: readonly Value[]): never => {
  const type = typeIn(name);
  const method = shortName(name);
  if (args.length === 0) return typeError(vm, `unbound method ${name}() needs an argument`);
  const given = typeNameOf(vm, args[0] ?? null);
  return typeError(vm, `descriptor '${method}' for '${type}' objects doesn't apply to a '${given}' object`);
};

const guarded = (name: string, work: Native): Native => {
  const isOwn = isMethod(name) ? owners[typeIn(name)] : undefined;
  return (vm, args, named) => {
    if (isOwn !== undefined && !isOwn(vm, args[0])) wrongSelf(vm, name, args);
    try {
      return work(vm, args, named);
    } catch (thrown) {
      return goOnInPython(vm, name, [args, named], thrown);
    }
  };
};

/** METH_NOARGS and METH_O count without `self`. */
const counted = (name: string, args: readonly Value[]): number => args.length - (isMethod(name) ? 1 : 0);

/** Takes nothing beside `self`. */
export const nothing = (name: string, work: Work): Natives => ({
  [name]: guarded(name, (vm, args, named) => {
    noNames(vm, name, named);
    const count = counted(name, args);
    if (count !== 0) typeError(vm, `${longName(name)}() takes no arguments (${count} given)`);
    return work(vm, ...args);
  }),
});

/** Takes just one beside `self`. */
export const one = (name: string, work: Work): Natives => ({
  [name]: guarded(name, (vm, args, named) => {
    noNames(vm, name, named);
    const count = counted(name, args);
    if (count !== 1) typeError(vm, `${longName(name)}() takes exactly one argument (${count} given)`);
    return work(vm, ...args);
  }),
});

const plural = (count: number): string => (count === 1 ? '' : 's');

const checkCount = (vm: Vm, name: string, count: number, [least, most]: readonly [number, number]): void => {
  const short = shortName(name);
  if (least === most && count !== least)
    typeError(vm, `${short} expected ${least} argument${plural(least)}, got ${count}`);
  if (count < least)
    typeError(vm, `${short} expected at least ${least} argument${plural(least)}, got ${count}`);
  if (count > most) typeError(vm, `${short} expected at most ${most} argument${plural(most)}, got ${count}`);
};

/** Takes `least` to `most`, none of them by name. */
export const some = (name: string, least: number, most: number, work: Work): Natives => ({
  [name]: guarded(name, (vm, args, named) => {
    noNames(vm, name, named);
    checkCount(vm, name, counted(name, args), [least, most]);
    return work(vm, ...args);
  }),
});

/** Names of parameters: `'*'` before those that must be named, `'/'` after those that cannot be. */
export interface Signature {
  readonly names: readonly string[];
  readonly least: number;
}

interface Parameters {
  readonly names: readonly string[];
  readonly positionalOnly: number;
  readonly positional: number;
}

const parametersOf = (names: readonly string[]): Parameters => {
  const slash = names.indexOf('/');
  const rest = names.filter((name) => name !== '/');
  const star = rest.indexOf('*');
  const all = rest.filter((name) => name !== '*');
  return { names: all, positionalOnly: slash < 0 ? 0 : slash, positional: star < 0 ? all.length : star };
};

/** Those two are called in a way of their own (vectorcall), which counts in other words. */
const countsPlainly = (name: string): boolean => name === 'int.__new__' || name === 'str.__new__';

const tooMany = (vm: Vm, name: string, most: number, given: number): never => {
  if (countsPlainly(name)) checkCount(vm, name, given, [0, most]);
  const kind =
    most === 0 ? 'no positional arguments' : `at most ${most} argument${plural(most)} (${given} given)`;
  return typeError(vm, `${shortName(name)}() takes ${kind}`);
};

const placed = (
  vm: Vm,
  name: string,
  parameters: Parameters,
  [args, named]: readonly [readonly Value[], Namespace | null],
): (Value | undefined)[] => {
  const { names, positional, positionalOnly } = parameters;
  const given = args.length + Object.keys(named ?? {}).length;
  const self = isMethod(name) ? 1 : 0;
  if (args.length > positional) tooMany(vm, name, positional - self, given - self);
  const slots: (Value | undefined)[] = names.map((_, at) => args[at]);
  for (const [key, value] of Object.entries(named ?? {})) {
    const at = names.indexOf(key.slice(1));
    if (at < positionalOnly)
      return typeError(vm, `${shortName(name)}() got an unexpected keyword argument '${key.slice(1)}'`);
    if (at < args.length)
      return typeError(
        vm,
        `argument for ${shortName(name)}() given by name ('${key.slice(1)}') and position (${at + 1})`,
      );
    slots[at] = value;
  }
  return slots;
};

/** The first ones can be given by place only. */
const tooFew = (vm: Vm, name: string, [least, most]: readonly [number, number], given: number): never =>
  typeError(
    vm,
    `${shortName(name)}() takes ${least < most ? 'at least' : 'exactly'} ${least} positional argument${plural(least)} (${given} given)`,
  );

/** Takes arguments by place or name. `self` comes first and is not among the names. */
export const keyed = (name: string, { names, least }: Signature, work: KeyedWork): Natives => {
  const parameters = parametersOf(isMethod(name) ? ['self', ...names] : names);
  const self = isMethod(name) ? 1 : 0;
  const placedOnly = Math.min(Math.max(0, parameters.positionalOnly - self), least);
  return {
    [name]: guarded(name, (vm, args, named) => {
      if (args.length - self < placedOnly)
        tooFew(vm, name, [placedOnly, parameters.positional - self], args.length - self);
      const slots = placed(vm, name, parameters, [args, named]);
      for (let at = self; at < least + self; at += 1)
        if (slots[at] === undefined)
          return typeError(
            vm,
            `${shortName(name)}() missing required argument '${parameters.names[at]}' (pos ${at + 1 - self})`,
          );
      return work(vm, slots);
    }),
  };
};

/** Takes anything. */
export const free = (name: string, work: Native): Natives => ({ [name]: guarded(name, work) });
