/** The queue on two stacks against a list that is shifted. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyFifo, inOrder, keepOnly, takeFirst } from '../../../shared/ground/fifo.ts';

test('it does what pushing, shifting and filtering a list do', () => {
  const steps = fc.array(fc.oneof(fc.nat(9), fc.constantFrom('take', 'odd'))) as fc.Arbitrary<
    (number | 'take' | 'odd')[]
  >;
  fc.assert(
    fc.property(steps, (walk) => {
      const fifo = emptyFifo<number>();
      let list: number[] = [];
      for (const step of walk) {
        if (step === 'take') expect(takeFirst(fifo)).toBe(list.shift());
        else if (step === 'odd') {
          keepOnly(fifo, (n) => n % 2 === 1);
          list = list.filter((n) => n % 2 === 1);
        } else {
          fifo.come.push(step);
          list.push(step);
        }
        expect(inOrder(fifo)).toEqual(list);
      }
    }),
  );
});
