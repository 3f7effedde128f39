/** Where a drawn line has its two edges. Pure. */

/** A point of a line on its two edges. */
export interface Edge {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** Twice the normal's length squared at which a line turns back so sharply that its corner would be a spike. */
const sharpest = 0.2;

/** At a point of a path of x, y, x, y: across the line, `half` of its width to either side. Pieces meet at their edges. */
export const edgeAt = (path: readonly number[], at: number, half: number): Edge => {
  const x = path[at] ?? 0;
  const y = path[at + 1] ?? 0;
  const cameX = x - (path[at - 2] ?? x);
  const cameY = y - (path[at - 1] ?? y);
  const goesX = (path[at + 2] ?? x) - x;
  const goesY = (path[at + 3] ?? y) - y;
  const came = Math.hypot(cameX, cameY) || 1;
  const goes = Math.hypot(goesX, goesY) || 1;
  // The sum of the normals of both ways; at an end one of them is nothing.
  const sumX = -cameY / came - goesY / goes;
  const sumY = cameX / came + goesX / goes;
  const size = sumX * sumX + sumY * sumY;
  const isEnd = cameX === 0 && cameY === 0 ? true : goesX === 0 && goesY === 0;
  const reach = isEnd ? half : size > sharpest ? (2 * half) / size : half / 2;
  return { ax: x + sumX * reach, ay: y + sumY * reach, bx: x - sumX * reach, by: y - sumY * reach };
};
