/** keys(), values() and items() of a dict, and what they show. */
import type { Ref, Value } from '../../program/value.ts';
import { alloc, cellIf } from '../cells.ts';
import type { Cell, CellOf } from '../heap.ts';
import type { Vm } from '../native.ts';
import { tupleOf } from './box.ts';

export const viewTypes = ['dict_keys', 'dict_values', 'dict_items'] as const;
export type ViewType = (typeof viewTypes)[number];

export const newView = (vm: Vm, type: ViewType, dict: Value): Ref =>
  alloc(vm, { t: 'native', type, state: [dict] });

export const isView = (cell: Cell | null): cell is CellOf<'native'> & { readonly type: ViewType } =>
  cell !== null && cell.t === 'native' && viewTypes.some((type) => type === cell.type);

export const dictOfView = (vm: Vm, cell: CellOf<'native'>): CellOf<'dict'> | null =>
  cellIf(vm, cell.state[0], 'dict');

/** The dict whose keys a view of keys shows: such a view compares as a set. */
export const stateOfView = (vm: Vm, cell: Cell): CellOf<'dict'> | null =>
  isView(cell) && cell.type === 'dict_keys' ? dictOfView(vm, cell) : null;

/** The dict whose items a view of items shows. */
export const itemsShown = (vm: Vm, cell: Cell): CellOf<'dict'> | null =>
  isView(cell) && cell.type === 'dict_items' ? dictOfView(vm, cell) : null;

/** One entry as the view shows it. */
export const shownBy = (type: ViewType, entry: readonly [Value, Value]): Value => {
  if (type === 'dict_keys') return entry[0];
  return type === 'dict_values' ? entry[1] : tupleOf([entry[0], entry[1]]);
};
