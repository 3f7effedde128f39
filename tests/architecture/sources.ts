/** The source files of the house and what each of them imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Source {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Paths of files of ours, or names of packages (`node:fs`, `phaser`). */
  readonly imports: readonly string[];
}

const skipped = new Set(['node_modules', 'dist', 'data', '.git']);

export function filesUnder(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(path, pattern);
    return pattern.test(entry.name) ? [path] : [];
  });
}

const specifier =
  /^(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"\n]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+\.tsx?)['"]/gm;

export function importsOf(path: string, text: string): string[] {
  const found = [...withoutComments(withoutTemplates(text)).matchAll(specifier)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '',
  );
  return found.map((name) => {
    const bare = name.replace(/\?.*$/, '');
    if (bare.startsWith('.')) return relative(root, normalize(join(root, dirname(path), bare)));
    return builtinModules.includes(bare) ? `node:${bare}` : bare;
  });
}

/** Texts of other languages stand in templates: what they say is not ours. */
const withoutTemplates = (text: string): string => text.replace(/`(?:\\[\s\S]|[^`\\])*`/g, '``');

/** What is left is code: no comments, no quoted texts. */
export const codeOnly = (text: string): string =>
  withoutComments(withoutTemplates(text)).replace(/'(?:\\.|[^'\\\n])*'/g, "''");

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

export const sources: readonly Source[] = ['shared', 'server', 'client']
  .flatMap((folder) => filesUnder(folder, /\.(ts|tsx|mjs)$/))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });
