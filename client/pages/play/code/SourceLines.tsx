/** The program, line by line: who stands where, and the line of whom one looks at. */
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../../i18n/text.ts';
import type { CodeSight, Stand } from '../../../model/code.ts';
import { type Token, tokensOf } from '../../../model/tokens.ts';

const drawLine = (tokens: readonly Token[]): VNode => (
  <code>
    {tokens.map(({ kind, text }, index) =>
      kind === 'plain' ? (
        text
      ) : (
        <span key={index} class={`code-${kind}`}>
          {text}
        </span>
      ),
    )}
  </code>
);

/** How far a line is indented: what of it wraps begins there too. */
const indentOf = (line: string): number => line.length - line.trimStart().length;

const Chip = ({ stand }: { readonly stand: Stand }) => (
  <span class={`code-chip face-text-${stand.reason.face}`} title={t(stand.reason.text, stand.reason.args)}>
    {stand.badge.label}
  </span>
);

const mostChips = 3;

const Chips = ({ stands }: { readonly stands: readonly Stand[] }) =>
  stands.length === 0 ? null : (
    <span class="code-chips">
      {stands.slice(0, mostChips).map((stand) => (
        <Chip key={stand.id} stand={stand} />
      ))}
      {stands.length > mostChips && <span class="code-chip">+{stands.length - mostChips}</span>}
    </span>
  );

/** Moves the list, never the page, and only if the line is out of sight. */
const useFollow = (list: { readonly current: HTMLElement | null }, line: number | null): void => {
  useEffect(() => {
    const box = list.current;
    const row = line === null ? null : box?.children[line - 1];
    if (!box || !(row instanceof HTMLElement)) return;
    const top = row.offsetTop - box.offsetTop;
    const isSeen = top >= box.scrollTop && top + row.offsetHeight <= box.scrollTop + box.clientHeight;
    if (!isSeen) box.scrollTop = Math.max(0, top - box.clientHeight / 3);
  }, [list, line]);
};

interface SourceLinesProps {
  readonly source: readonly string[];
  readonly sight: CodeSight;
}

export const SourceLines = ({ source, sight }: SourceLinesProps) => {
  // The same nodes at every drawing: only marks change.
  const drawn = useMemo(() => tokensOf(source).map(drawLine), [source]);
  const list = useRef<HTMLOListElement>(null);
  const own = sight.own?.line ?? null;
  useFollow(list, own);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <ol class="code-lines" ref={list} tabIndex={0} aria-label={t('board.code.program')} dir="ltr">
      {source.map((line, index) => (
        <li
          key={index}
          class={index + 1 === own ? `code-now code-face-${sight.own?.reason.face}` : undefined}
          aria-current={index + 1 === own ? 'step' : undefined}
          data-line={index + 1}
          style={{ '--indent': `${indentOf(line)}ch` }}
        >
          {drawn[index]}
          <Chips stands={sight.others.filter((stand) => stand.line === index + 1)} />
        </li>
      ))}
    </ol>
  );
};
