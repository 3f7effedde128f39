/**
 * Numbers as unevaluated sums of two doubles, some 106 bits (T. J. Dekker 1971; D. E. Knuth, The Art of Computer Programming 2, 4.2.2).
 * Results are left in `high` and `low`, so that nothing is allocated; each function reads its arguments first.
 */
export const result = { high: 0, low: 0 };

const splitter = 134217729;

/** x + y exactly. */
export const twoSum = (x: number, y: number): void => {
  const sum = x + y;
  const part = sum - x;
  result.low = x - (sum - part) + (y - part);
  result.high = sum;
};

/** x * y exactly, far from overflow. */
export const twoProduct = (x: number, y: number): void => {
  const product = x * y;
  const [a, b] = [splitter * x, splitter * y];
  const xHigh = a - (a - x);
  const yHigh = b - (b - y);
  const [xLow, yLow] = [x - xHigh, y - yHigh];
  result.low = xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
  result.high = product;
};

/** (x + xLow) * (y + yLow) */
export const product = (x: number, xLow: number, y: number, yLow: number): void => {
  twoProduct(x, y);
  const low = result.low + (x * yLow + xLow * y);
  twoSum(result.high, low);
};

/** (x + xLow) + (y + yLow) */
export const sum = (x: number, xLow: number, y: number, yLow: number): void => {
  twoSum(x, y);
  twoSum(result.high, result.low + (xLow + yLow));
};

/**
 * The nearest double to high + low, which is wrong by less than `error`; nan where it might lie on the other side of the middle between
 * two (A. Ziv, Fast evaluation of elementary mathematical functions with correctly rounded last bit, 1991).
 */
export const rounded = (error: number): number => {
  const { high, low } = result;
  const up = high + (low + error);
  return up === high + (low - error) ? up : Number.NaN;
};
