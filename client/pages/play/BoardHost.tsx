/** Room for the canvas, and the place where a refusal answers: at what was pressed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Command } from '../../../shared/sim/words/command.ts';
import { language, t } from '../../i18n/text.ts';
import type { LiveStage } from '../../model/createStage.ts';
import type { BoardAction } from '../../model/keymap.ts';
import { refusedText } from '../../model/refused.ts';
import { useDoors } from '../parts/doors.ts';
import { hintOf } from '../parts/keyNames.ts';
import { settings } from '../parts/settings.ts';
import { type Place, placeOf, useLayout } from './layoutOnHost.ts';
import { TimeLook } from './TimeLook.tsx';

interface BoardHostProps {
  readonly stage: LiveStage;
  readonly source?: readonly string[] | null;
  /** The program lies over its corner, where there is room for both. */
  readonly aside?: boolean;
  /** The same run at its end, where that is known. */
  readonly whole?: LiveStage | null;
  /** Without a canvas the table takes its place. */
  readonly failed: () => void;
}

const useMount = (
  host: { readonly current: HTMLElement | null },
  { stage, failed, source }: Omit<BoardHostProps, 'aside'>,
): void => {
  const lines = useRef(source);
  lines.current = source;
  const { mountBoard } = useDoors();
  const { theme, highContrast, reducedMotion, keys, letterKeys } = settings();
  const lang = language();
  // A new language is a new board, and so are other keys: its signs are drawn once.
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const lineText = (line: number): string | null => lines.current?.[line - 1] ?? null;
    let leave: (() => void) | null = null;
    let gone = false;
    const keyHint = (action: BoardAction): string => hintOf(action) ?? '';
    mountBoard(element, stage, { theme, highContrast, reducedMotion, say: t, keyHint, lineText }).then(
      (board) => {
        leave = () => board.destroy();
        if (gone) leave();
      },
      failed,
    );
    return () => {
      gone = true;
      leave?.();
    };
  }, [stage, theme, highContrast, reducedMotion, keys, letterKeys, lang, mountBoard]);
};

interface Refused {
  readonly n: number;
  readonly text: string;
  readonly place: Place | null;
}

const shownMs = 4000;

const useRefusal = (stage: LiveStage, find: (command: Command) => Place | null): Refused | null => {
  const [refused, setRefused] = useState<Refused | null>(null);
  useEffect(() => {
    let count = 0;
    return stage.subscribe((change) => {
      if (change.type !== 'refused') return;
      count += 1;
      const { text, args } = refusedText(change.refusal, stage.sight().badges);
      setRefused({ n: count, text: t(text, args), place: find(change.command) });
    });
  }, [stage, find]);
  useEffect(() => {
    if (refused === null) return undefined;
    const timer = setTimeout(() => setRefused(null), shownMs);
    return () => clearTimeout(timer);
  }, [refused]);
  return refused;
};

export const BoardHost = (props: BoardHostProps) => {
  const { stage, aside = false, whole = null } = props;
  const host = useRef<HTMLDivElement>(null);
  const layout = useLayout(host);
  useMount(host, props);
  const find = useRef((command: Command): Place | null => placeOf(layout.current, command, stage.board()));
  const refused = useRefusal(stage, find.current);
  return (
    <div class="board-place">
      <div
        class="board-host"
        ref={host}
        role="img"
        aria-label={t('hud.board')}
        data-aside={aside ? '' : undefined}
      />
      <TimeLook host={host} stage={stage} whole={whole} />
      {refused && (
        <p
          key={refused.n}
          class={refused.place ? 'refusal at-place' : 'refusal'}
          style={
            refused.place ? { '--at-x': `${refused.place.x}px`, '--at-y': `${refused.place.y}px` } : undefined
          }
        >
          {refused.text}
        </p>
      )}
    </div>
  );
};
