/** What the next item of a built-in iterator costs a loop. */
import { extra } from '../../prices.ts';
import type { Run } from '../run.ts';
import { spend } from './operators.ts';

/** Those that make something for each, in ns beyond the others. */
const making: Readonly<Record<string, number>> = {
  enumerate: 19,
  zip: 10,
  dict_itemiterator: 10,
};

export function chargeNext(run: Run, of: string): void {
  run.ns += run.cost[extra.next] as number;
  const more = making[of];
  if (more !== undefined) spend(run, more);
}
