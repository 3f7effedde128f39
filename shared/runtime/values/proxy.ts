/** The `__dict__` of a class is a `mappingproxy`: it is only looked at. */
import type { CellOf } from '../heap.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';

type Dict = CellOf<'dict'>;

const isOfClass = ({ heap }: Vm, { of }: Dict): boolean => of !== undefined && heap.cells[of]?.t === 'class';

/** `what`: assignment, deletion, or a method. */
export const checkWritable = (vm: Vm, cell: Dict, what: string): void => {
  if (cell.of === undefined || !isOfClass(vm, cell)) return;
  const isItem = what === 'assignment' || what === 'deletion';
  const text = isItem ? `does not support item ${what}` : `has no attribute '${what}'`;
  throw raised(vm, isItem ? 'TypeError' : 'AttributeError', `'mappingproxy' object ${text}`);
};
