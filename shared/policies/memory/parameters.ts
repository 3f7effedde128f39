/** Decoders of what policies may be told: times are µs. */
import { integer, list } from '../../ground/decode.ts';
import type { Micros } from '../../ground/terms.ts';

const MOST: Micros = 1_000_000_000_000;

/** A time that may be nothing. */
export const micros = integer(0, MOST);
/** A quantum or slice. */
export const quantum = integer(1, MOST);
/** Any number that counts things. */
export const count = integer(0, MOST);
export const positive = integer(1, MOST);
export const counts = list(count, 1_000_000);
