/** What differs from CPython, and why. A case that no longer differs must go. */
const collisions = 'the order of sets whose hashes collide in a table that was reserved at once';

export const known: Readonly<Record<string, string>> = {
  '{64, 32, 16, 8, 4, 2, 1}, set([64, 32, 16, 8, 4, 2, 1]), {7, 15, 23, 31, 39}': collisions,
};
