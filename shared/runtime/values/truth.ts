/** bool() of anything but instances of the program's classes with a `__bool__` or `__len__` of their own. */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { partOf } from '../types.ts';
import { countOf } from './ranges.ts';
import { dictOfView, isView } from './views.ts';

const truthOfCell = (vm: Vm, value: Value): boolean => {
  const cell = cellOf(vm, value);
  switch (cell?.t) {
    case 'list':
    case 'deque':
      return cell.items.length > 0;
    case 'dict':
    case 'set':
    case 'frozenset':
      return cell.size > 0;
    case 'native':
      return !isView(cell) || (dictOfView(vm, cell)?.size ?? 0) > 0;
    case 'object': {
      const part = partOf(vm, value);
      return part === value || truthOf(vm, part);
    }
    default:
      return true;
  }
};

export const truthOf = (vm: Vm, value: Value): boolean => {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return value !== '';
  switch (value.k) {
    case 'f':
      return value.v !== 0 && value.v !== '-0';
    case 't':
    case 'b':
      return value.v.length > 0;
    case 'g':
      return countOf({ k: 'g', v: value.v }) > 0;
    case 'r':
      return truthOfCell(vm, value);
    default:
      return true;
  }
};
