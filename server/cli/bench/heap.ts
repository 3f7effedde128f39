/** The yardstick: a bare binary heap of (time, sequence) in plain arrays, one push and one pop an operation. */

const size = 1_000;
const operations = 400_000;

type Entry = readonly [atUs: number, seq: number];

const isBefore = (a: Entry, b: Entry): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

function push(heap: Entry[], entry: Entry): void {
  let at = heap.length;
  heap.push(entry);
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = heap[up] as Entry;
    if (!isBefore(entry, parent)) break;
    heap[at] = parent;
    at = up;
  }
  heap[at] = entry;
}

function pop(heap: Entry[]): Entry {
  const top = heap[0] as Entry;
  const last = heap.pop() as Entry;
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= heap.length) break;
    const right = heap[down + 1];
    if (right && isBefore(right, heap[down] as Entry)) down += 1;
    if (!isBefore(heap[down] as Entry, last)) break;
    heap[at] = heap[down] as Entry;
    at = down;
  }
  heap[at] = last;
  return top;
}

/** Operations a second at a steady 1,000 entries. */
export function heapRate(): number {
  const heap: Entry[] = [];
  for (let seq = 0; seq < size; seq += 1) push(heap, [(seq * 48_271) % 10_007, seq]);
  const began = performance.now();
  for (let seq = size; seq < size + operations; seq += 1) {
    const [atUs] = pop(heap);
    push(heap, [atUs + 1 + ((seq * 48_271) % 10_007), seq]);
  }
  return Math.round((1000 * operations) / (performance.now() - began));
}
