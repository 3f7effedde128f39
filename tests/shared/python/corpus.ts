/** Programs that use every statement and expression (tests/reference/pythonSyntax/corpus). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../reference/pythonSyntax/corpus');

export const corpus: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith('.py'))
    .map((file) => [file.replace('.py', ''), readFileSync(join(folder, file), 'utf8')]),
);
