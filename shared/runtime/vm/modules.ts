/** Modules in the heap. */
import type { Value } from '../../program/value.ts';
import type { Heap } from '../heap.ts';

/** The place of this module, made with its first attributes if it is new. Its body has not run then. */
export function moduleCell(heap: Heap, module: string, name = module): number {
  const known = heap.modules[module];
  if (known !== undefined) return known;
  const place = heap.free.pop() ?? heap.cells.length;
  heap.cells[place] = {
    t: 'module',
    name,
    attributes: { $__name__: name, $__doc__: null, $__package__: packageOf(module) },
    loaded: false,
  };
  heap.modules[module] = place;
  return place;
}

const packageOf = (module: string): Value =>
  module === '' ? null : module.includes('.') ? module.slice(0, module.lastIndexOf('.')) : '';
