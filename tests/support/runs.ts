/**
 * How many random cases a law is tried on. `LAW_RUNS` says how many a suite tries in all where it usually tries 500:
 * the long run sets it (`npm run -s laws -- --runs 10000`), and every count grows in proportion.
 */
const asked = Number(process.env.LAW_RUNS ?? 500);
const total = Number.isSafeInteger(asked) && asked > 0 ? asked : 500;

export const runsOf = (usual: number): number => Math.ceil((usual * total) / 500);
