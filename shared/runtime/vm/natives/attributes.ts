/** `getattr` and its kin, and what `object` says about attributes. */
import type { Value } from '../../../program/value.ts';
import { cellOf, isBoxed, newList } from '../../cells.ts';
import type { Namespace, Then } from '../../heap.ts';
import { isRaised } from '../../native.ts';
import { natives } from '../../natives/index.ts';
import { raised } from '../../raise.ts';
import { builtinMro, isBuiltin, typeNameOf, typeOf } from '../../types.ts';
import { findAttribute, noAttribute, readAttribute } from '../attributes.ts';
import { deleteAttribute, deletePlainly, writeAttribute, writePlainly } from '../change.ts';
import { deliver, isUnset, localOf } from '../flow.ts';
import { builtinNames } from '../names.ts';
import { type Call, loadedOf, type Operation, type Run } from '../run.ts';
import { operatorMethods } from '../slots.ts';
import { dictOfNames, specialAttribute } from '../special.ts';

/** getattr expected at least 2 arguments, got 1 (Python/getargs.c, PyArg_UnpackTuple). */
function checkCount(run: Run, name: string, call: Call, [least, most]: readonly [number, number]): void {
  const count = call.args.length;
  if (count >= least && count <= most) return;
  const size = least === most ? '' : count < least ? 'at least ' : 'at most ';
  const bound = count < least ? least : most;
  throw raised(run, 'TypeError', `${name} expected ${size}${bound} arguments, got ${count}`);
}

const nameOf = (run: Run, call: Call): string => {
  const name = call.args[1];
  if (typeof name === 'string') return `$${name}`;
  throw raised(run, 'TypeError', `attribute name must be string, not '${typeNameOf(run, name ?? null)}'`);
};

/** Reads for a `then` that also takes AttributeError, at once or out of a frame. */
function readOr(run: Run, call: Call, to: Extract<Then, { do: 'try' }>, otherwise: Value): void {
  const name = nameOf(run, call);
  const depth = run.strand.frames.length;
  try {
    readAttribute(run, call.args[0] ?? null, name, to);
  } catch (thrown) {
    const isOurs = isRaised(thrown) && isBuiltin(run, thrown.raised, 'AttributeError');
    if (!isOurs || run.strand.frames.length !== depth) throw thrown;
    deliver(run, call.to, otherwise);
  }
}

const getattr: Operation = (run, call) => {
  checkCount(run, 'getattr', call, [2, 3]);
  const [self = null, , otherwise] = call.args;
  if (otherwise === undefined) return readAttribute(run, self, nameOf(run, call), call.to);
  readOr(run, call, { do: 'try', name: 'orDefault', values: [otherwise], to: call.to }, otherwise);
};

const hasattr: Operation = (run, call) => {
  checkCount(run, 'hasattr', call, [2, 2]);
  readOr(run, call, { do: 'try', name: 'orFalse', values: [], to: call.to }, false);
};

/** Its result is None, though a method of the class may be called for it. */
const setattr: Operation = (run, call) => {
  checkCount(run, 'setattr', call, [3, 3]);
  deliver(run, call.to, null);
  writeAttribute(run, call.args[0] ?? null, nameOf(run, call), call.args[2] ?? null);
};
const delattr: Operation = (run, call) => {
  deliver(run, call.to, null);
  deleteAttribute(run, call.args[0] ?? null, nameOf(run, call));
};

const objectSetattr: Operation = (run, call) => {
  writePlainly(run, call.args[0] ?? null, nameOf(run, call), call.args[2] ?? null);
  deliver(run, call.to, null);
};
const objectDelattr: Operation = (run, call) => {
  deletePlainly(run, call.args[0] ?? null, nameOf(run, call));
  deliver(run, call.to, null);
};
const objectGetattribute: Operation = (run, call) => {
  const [self = null] = call.args;
  const found = findAttribute(run, self, nameOf(run, call));
  if (found === undefined) throw noAttribute(run, self, nameOf(run, call));
  readAttribute(run, self, nameOf(run, call), call.to);
};

/** Locals of the frame that asks, or the names of its class body, or its globals. */
function namesHere(run: Run): Namespace {
  const { frame } = run;
  if (frame === null) return {};
  if (frame.names !== null) return frame.names;
  const { code } = loadedOf(run, frame.code);
  if (code.kind === 'module') return globalsHere(run);
  const names: Namespace = {};
  for (const name of code.locals) {
    const value = localOf(run, frame, name);
    if (value !== undefined && !isUnset(value) && !name.startsWith('.')) names[`$${name}`] = value;
  }
  return names;
}

function globalsHere(run: Run): Namespace {
  const cell = run.frame === null ? null : run.heap.cells[run.frame.globals];
  return cell?.t === 'module' ? cell.attributes : {};
}

const globals: Operation = (run, call) =>
  deliver(run, call.to, dictOfNames(run, globalsHere(run), run.frame?.globals));
/** Of a function a copy (PEP 667); at the module itself its globals. */
const locals: Operation = (run, call) => {
  const names = namesHere(run);
  if (names === globalsHere(run)) return globals(run, call);
  deliver(run, call.to, dictOfNames(run, names));
};

const vars: Operation = (run, call) => {
  const [self] = call.args;
  if (self === undefined) return locals(run, call);
  const names = specialAttribute(run, self, '$__dict__');
  if (names === undefined) throw raised(run, 'TypeError', 'vars() argument must have __dict__ attribute');
  deliver(run, call.to, names);
};

/** What a class and those it inherits from have, by name. */
function namesOfType(run: Run, type: Value): string[] {
  const cell = cellOf(run, type);
  const mro = cell?.t === 'class' ? cell.mro : [type];
  return mro.flatMap((each) => {
    const own = cellOf(run, each);
    if (own?.t === 'class') return Object.keys(own.attributes).map((name) => name.slice(1));
    return isBoxed(each) && each.k === 'y' ? namesOfBuiltin(each.v) : [];
  });
}

const namesOfBuiltin = (type: string): string[] =>
  builtinMro(type).flatMap((each) => [
    ...(operatorMethods[each] ?? []),
    ...Object.keys(natives)
      .filter((name) => name.startsWith(`${each}.`))
      .map((name) => name.slice(each.length + 1)),
  ]);

/** All attributes of anything, in order. */
export function namesOf(run: Run, self: Value): string[] {
  const cell = cellOf(run, self);
  const own = cell !== null && 'attributes' in cell ? Object.keys(cell.attributes) : [];
  const shown = own.filter((name) => name.startsWith('$')).map((name) => name.slice(1));
  const ofTypes =
    cell?.t === 'module' ? [] : namesOfType(run, cell?.t === 'class' ? self : typeOf(run, self));
  return [...new Set([...shown, ...ofTypes])].sort();
}

const dir: Operation = (run, call) => {
  const [self] = call.args;
  const names =
    self === undefined
      ? Object.keys(namesHere(run))
          .map((name) => name.slice(1))
          .sort()
      : namesOf(run, self);
  deliver(run, call.to, newList(run, names));
};

const builtinNamesList: Operation = (run, call) => deliver(run, call.to, newList(run, builtinNames(run)));

export const attributeOperations: Readonly<Record<string, Operation>> = {
  getattr,
  hasattr,
  setattr,
  delattr,
  globals,
  locals,
  vars,
  dir,
  builtinNames: builtinNamesList,
  'object.__setattr__': objectSetattr,
  'object.__delattr__': objectDelattr,
  'object.__getattribute__': objectGetattribute,
};
