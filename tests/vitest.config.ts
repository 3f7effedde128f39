import { defineConfig } from 'vitest/config';
import { levels } from '../client/build/levels.ts';
import { words } from '../client/build/words.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [levels(), words()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
