/**
 * A process's memory copied, so that the copy can be changed and the original stays. Values never change, so both share
 * them. Much cheaper than copying every value.
 */
import type { Cell, Entries, Frame, Heap, Strand } from './heap.ts';

const copyFrame = (frame: Frame): Frame => ({
  ...frame,
  stack: [...frame.stack],
  locals: [...frame.locals],
  names: frame.names && { ...frame.names },
});

const copyEntries = (entries: Entries): Entries => {
  const copy: Entries = {};
  for (const key in entries) {
    const entry = entries[key];
    if (entry) copy[key] = [entry[0], entry[1]];
  }
  return copy;
};

const copyCell = (cell: Cell): Cell => {
  switch (cell.t) {
    case 'list':
    case 'deque':
      return { ...cell, items: [...cell.items] };
    case 'dict':
    case 'set':
    case 'frozenset':
      return { ...cell, entries: copyEntries(cell.entries) };
    case 'object':
    case 'function':
    case 'module':
      return { ...cell, attributes: { ...cell.attributes } };
    case 'class':
      return { ...cell, mro: [...cell.mro], attributes: { ...cell.attributes } };
    case 'generator':
      return { ...cell, frame: cell.frame && copyFrame(cell.frame) };
    case 'iterator':
      return { ...cell, over: [...cell.over] };
    case 'cell':
    case 'native':
      return { ...cell };
  }
};

const copyStrand = (strand: Strand): Strand => ({
  ...strand,
  frames: strand.frames.map(copyFrame),
  own: { ...strand.own },
});

const copyStrands = (strands: Heap['strands']): Heap['strands'] => {
  const copy: Heap['strands'] = {};
  for (const id in strands) {
    const strand = strands[id];
    if (strand) copy[id] = copyStrand(strand);
  }
  return copy;
};

export const copyHeap = (heap: Heap): Heap => ({
  ...heap,
  cells: heap.cells.map((cell) => cell && copyCell(cell)),
  free: [...heap.free],
  ...(heap.loose && { loose: [...heap.loose] }),
  modules: { ...heap.modules },
  strands: copyStrands(heap.strands),
  kept: { ...heap.kept },
  own: { ...heap.own },
});
