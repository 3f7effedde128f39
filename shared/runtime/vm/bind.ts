/** Arguments into slots, with the words of CPython's Python/ceval.c (`initialize_locals`, `missing_arguments`, `too_many_positional`). */
import { unset, type Value } from '../../program/value.ts';
import { newDict } from '../cells.ts';
import type { CellOf, Entries, Namespace } from '../heap.ts';
import type { Raised } from '../native.ts';
import { raised } from '../raise.ts';
import { hashKey } from '../values/entries.ts';
import { closest } from './closest.ts';
import { isUnset } from './flow.ts';
import type { Loaded } from './loaded.ts';
import { type Call, loadedOf, type Run } from './run.ts';

interface Binding {
  readonly run: Run;
  readonly loaded: Loaded;
  readonly function: CellOf<'function'>;
  readonly args: readonly Value[];
  readonly named: Namespace | null;
}

/** The slots of a new frame of this function. */
export function bind(run: Run, callee: CellOf<'function'>, { args, named }: Call): Value[] {
  const loaded = loadedOf(run, callee.code);
  const call: Binding = { run, loaded, function: callee, args, named };
  const slots = loaded.blank.slice();
  const { positional, keywordOnly, hasArgs, hasKwargs } = loaded.code.parameters;
  const taken = Math.min(args.length, positional);
  for (let index = 0; index < taken; index += 1) slots[index] = args[index] ?? null;
  const rest = positional + keywordOnly;
  if (hasArgs) slots[rest] = { k: 't', v: args.slice(taken) };
  const extra: Entries | null = hasKwargs ? {} : null;
  if (named !== null) bindNamed(call, slots, extra);
  if (args.length > positional && !hasArgs) throw tooMany(call, slots);
  fillDefaults(call, slots);
  if (extra !== null) slots[rest + (hasArgs ? 1 : 0)] = newDict(run, extra, Object.keys(extra).length);
  for (const cell of callee.closure) slots.push(cell);
  return slots;
}

function bindNamed(call: Binding, slots: Value[], extra: Entries | null): void {
  const { parameters, locals } = call.loaded.code;
  const known = parameters.positional + parameters.keywordOnly;
  for (const key in call.named) {
    const name = key.slice(1);
    const slot = locals.indexOf(name);
    const value = call.named[key] ?? null;
    if (slot >= parameters.positionalOnly && slot < known) bindSlot(call, slots, slot, value);
    else if (extra !== null) extra[hashKey(call.run, name)] = [name, value];
    else throw unexpected(call, name);
  }
}

function bindSlot(call: Binding, slots: Value[], slot: number, value: Value): void {
  if (!isUnset(slots[slot]))
    throw fault(call, `got multiple values for argument '${call.loaded.code.locals[slot]}'`);
  slots[slot] = value;
}

const fault = (call: Binding, text: string): Raised =>
  raised(call.run, 'TypeError', `${call.loaded.code.qualname}() ${text}`);

function unexpected(call: Binding, name: string): Raised {
  const { parameters, locals } = call.loaded.code;
  const named = Object.keys(call.named ?? {}).map((key) => key.slice(1));
  const fixed = locals.slice(0, parameters.positionalOnly).filter((each) => named.includes(each));
  if (fixed.length > 0)
    return fault(
      call,
      `got some positional-only arguments passed as keyword arguments: '${fixed.join(', ')}'`,
    );
  const choices = locals.slice(parameters.positionalOnly, parameters.positional + parameters.keywordOnly);
  const meant = closest(name, choices);
  const hint = meant === null ? '' : `. Did you mean '${meant}'?`;
  return fault(call, `got an unexpected keyword argument '${name}'${hint}`);
}

function fillDefaults(call: Binding, slots: Value[]): void {
  const { positional, keywordOnly } = call.loaded.code.parameters;
  const { defaults, keywordDefaults } = call.function;
  const first = positional - defaults.length;
  const missing = missingOf(call, slots, 0, first);
  if (missing.length > 0) throw isMissing(call, missing, 'positional');
  for (let slot = Math.max(first, 0); slot < positional; slot += 1)
    if (isUnset(slots[slot])) slots[slot] = defaults[slot - first] ?? null;
  for (let slot = positional; slot < positional + keywordOnly; slot += 1)
    if (isUnset(slots[slot])) slots[slot] = defaultOf(keywordDefaults[`$${call.loaded.code.locals[slot]}`]);
  const wanting = missingOf(call, slots, positional, positional + keywordOnly);
  if (wanting.length > 0) throw isMissing(call, wanting, 'keyword-only');
}

const defaultOf = (given: Value | undefined): Value => (given === undefined ? unset : given);

function missingOf(call: Binding, slots: readonly Value[], from: number, to: number): string[] {
  const missing: string[] = [];
  for (let slot = from; slot < to; slot += 1)
    if (isUnset(slots[slot])) missing.push(`'${call.loaded.code.locals[slot]}'`);
  return missing;
}

function isMissing(call: Binding, names: readonly string[], kind: string): Raised {
  const many = names.length === 1 ? '' : 's';
  return fault(call, `missing ${names.length} required ${kind} argument${many}: ${listed(names)}`);
}

const listed = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')}, and ${names[names.length - 1]}`;

function tooMany(call: Binding, slots: readonly Value[]): Raised {
  const { positional, keywordOnly } = call.loaded.code.parameters;
  const given = call.args.length;
  const byName = slots.slice(positional, positional + keywordOnly).filter((slot) => !isUnset(slot)).length;
  const { length } = call.function.defaults;
  const takes = length > 0 ? `from ${positional - length} to ${positional}` : `${positional}`;
  const plural = length > 0 || positional !== 1 ? 's' : '';
  const were =
    byName > 0
      ? `${given} positional argument${given === 1 ? '' : 's'} (and ${byName} keyword-only argument${byName === 1 ? '' : 's'}) were`
      : `${given} ${given === 1 ? 'was' : 'were'}`;
  return fault(call, `takes ${takes} positional argument${plural} but ${were} given`);
}
