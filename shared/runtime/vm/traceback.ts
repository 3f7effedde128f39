/** Exceptions as CPython prints them to stderr (Lib/traceback.py), without the marks under the lines. */

import type { Value } from '../../program/value.ts';
import { isBoxed } from '../cells.ts';
import type { Done } from './done.ts';
import { membersOf } from './exceptions.ts';
import { attributesOf, endingText, linesOf } from './exceptionText.ts';
import type { Run } from './run.ts';

const causeText = '\nThe above exception was the direct cause of the following exception:\n\n';
const contextText = '\nDuring handling of the above exception, another exception occurred:\n\n';
const mostMembers = 15;
const mostDepth = 10;

/** What has been written, how deep in groups it stands, and whether the frame around the innermost one is still open. */
interface Page {
  readonly run: Run;
  text: string;
  depth: number;
  isOpen: boolean;
}

export function tracebackText(run: Run, exception: Value): string {
  const page: Page = { run, text: '', depth: 0, isOpen: false };
  writeChain(page, exception);
  return page.text;
}

const indent = (page: Page): string => '  '.repeat(page.depth);

function emit(page: Page, text: string, margin = '|'): void {
  const before = page.depth === 0 ? '' : `${indent(page)}${margin} `;
  page.text += text.replace(/^(?!$(?![\s\S]))/gm, before);
}

const sameRef = (a: Value, b: Value): boolean => isBoxed(a) && isBoxed(b) && a.k === b.k && a.v === b.v;

/** What led to it first, then itself. */
function writeChain(page: Page, exception: Value): void {
  const links: { readonly exception: Value; readonly says: string }[] = [];
  let next: Value = exception;
  while (next !== null && !links.some((link) => sameRef(link.exception, next))) {
    const {
      cause = null,
      context = null,
      suppress = false,
    }: Record<string, Value> = attributesOf(page.run, next);
    const says = cause !== null ? causeText : contextText;
    links.push({ exception: next, says });
    next = cause ?? (suppress === true ? null : context);
  }
  links.reverse().forEach((link, index) => {
    if (index > 0) emit(page, link.says);
    writeOne(page, link.exception);
  });
}

const writeOne = (page: Page, exception: Value): Done => {
  const members = membersOf(page.run, exception);
  if (members === null) return writePlain(page, exception);
  if (page.depth > mostDepth) return emit(page, `... (max_group_depth is ${mostDepth})\n`);
  const isOutermost = page.depth === 0;
  if (isOutermost) page.depth = 1;
  const found = linesOf(page.run, exception);
  if (found.length > 0) {
    emit(page, 'Exception Group Traceback (most recent call last):\n', isOutermost ? '+' : '|');
    emit(page, found.join(''));
  }
  emit(page, endingText(page.run, exception).join(''));
  writeMembers(page, members);
  if (isOutermost) page.depth = 0;
};

function writePlain(page: Page, exception: Value): void {
  const found = linesOf(page.run, exception);
  if (found.length > 0) emit(page, `Traceback (most recent call last):\n${found.join('')}`);
  emit(page, endingText(page.run, exception).join(''));
}

function writeMembers(page: Page, members: readonly Value[]): void {
  const count = Math.min(members.length, mostMembers + 1);
  page.isOpen = false;
  for (let index = 0; index < count; index += 1) {
    if (index === count - 1) page.isOpen = true;
    const isCut = index >= mostMembers;
    const title = isCut ? '...' : `${index + 1}`;
    page.text += `${indent(page)}${index === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
    page.depth += 1;
    if (isCut) emit(page, restText(members.length - mostMembers));
    else writeChain(page, members[index] ?? null);
    if (index === count - 1 && page.isOpen) {
      page.text += `${indent(page)}+------------------------------------\n`;
      page.isOpen = false;
    }
    page.depth -= 1;
  }
}

const restText = (count: number): string => `and ${count} more exception${count > 1 ? 's' : ''}\n`;
