/** Reading, writing and deleting names: in a slot, a cell, a class body, or the module. */
import { frameOf, mangle, ownerOf, type Scope } from './scope.ts';
import { emit, emitName, type Unit } from './unit.ts';

type Place = { readonly in: 'fast' | 'cell'; readonly slot: number } | { readonly in: 'name' | 'global' };

const slotOf = (unit: Unit, owner: Scope, name: string): number =>
  unit.slots.get(owner)?.get(name) ?? unit.freeSlots.get(name) ?? -1;

/** Where an already mangled name lives. */
const placeOf = (unit: Unit, name: string): Place => {
  const { scope } = unit;
  const owner = ownerOf(scope, name);
  if (owner === null) {
    const isBare = scope.kind === 'class' && !scope.globals.has(name);
    return { in: isBare ? 'name' : 'global' };
  }
  if (owner.kind === 'class' && name !== '__class__') return { in: 'name' };
  if (frameOf(owner) !== frameOf(scope)) return { in: 'cell', slot: unit.freeSlots.get(name) ?? -1 };
  const slot = slotOf(unit, owner, name);
  return { in: owner.captured.has(name) ? 'cell' : 'fast', slot };
};

const act = (unit: Unit, verb: 'load' | 'store' | 'delete', written: string): void => {
  const name = mangle(unit.scope.className, written);
  const place = placeOf(unit, name);
  if (place.in === 'fast') emit(unit, `${verb}Fast`, place.slot);
  else if (place.in === 'cell') emit(unit, `${verb}Cell`, place.slot);
  else if (place.in === 'name') emitName(unit, `${verb}Name`, name);
  else emitName(unit, `${verb}Global`, name);
};

export const loadName = (unit: Unit, name: string): void => act(unit, 'load', name);
export const storeName = (unit: Unit, name: string): void => act(unit, 'store', name);
export const deleteName = (unit: Unit, name: string): void => act(unit, 'delete', name);

/** Is it the built-in of that name, as far as the text tells? */
export const isBuiltIn = (unit: Unit, name: string): boolean => {
  if (ownerOf(unit.scope, name) !== null) return false;
  let now: Scope | null = unit.scope;
  while (now && now.kind !== 'module') now = now.parent;
  return !now?.bound.has(name);
};

/** The cell of a variable that the function to be made needs. */
export const pushCell = (unit: Unit, name: string, owner: Scope): void => {
  const own = frameOf(owner) === frameOf(unit.scope) ? unit.slots.get(owner)?.get(name) : undefined;
  emit(unit, 'pushCell', own ?? unit.freeSlots.get(name) ?? -1);
};

export const ownSlot = (unit: Unit, owner: Scope, name: string): number => slotOf(unit, owner, name);
