/** Seeded numbers: state in, state out (splitmix32; T. Ettinger's constants for 32 bits). Whole 32-bit steps only. */

export interface Draw {
  /** What the next draw starts from. */
  readonly state: number;
  /** 0 to 2^32 - 1. */
  readonly value: number;
}

/** A state for any seed. */
export const seeded = (seed: number): number =>
  Math.imul(seed % 4_294_967_296, 1) ^ Math.floor(seed / 4_294_967_296);

export const draw = (state: number): Draw => {
  const next = (state + 0x9e3779b9) | 0;
  let mixed = next ^ (next >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  mixed ^= mixed >>> 15;
  return { state: next, value: mixed >>> 0 };
};
