/** What a task waits for is told by the name that the program gave it. */
import { expect, test } from 'vitest';
import { lines, runPython } from '../../sim/code/pythonWorld.ts';

const waitOf = (make: string): readonly string[] => {
  const source = lines(
    'import asyncio',
    'async def main():',
    '    loop = asyncio.get_running_loop()',
    `    ${make}`,
    'asyncio.run(main())',
  );
  return runPython(source).deadlock?.cycle ?? [];
};

test.each([
  ['reply = loop.create_future(); await reply', 'event reply'],
  ['answer = asyncio.Future(); await answer', 'event answer'],
  ['await loop.create_future()', 'event future'],
])('%s', (make, what) => {
  expect(waitOf(make)).toEqual([`main waits for ${what} which nobody sets`]);
});
