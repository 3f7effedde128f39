/** The canvas tells where its interactive things are; a sentence about one of them is put there. */
import { useEffect, useRef } from 'preact/hooks';
import type { Command } from '../../../shared/sim/words/command.ts';
import type { Board } from '../../model/stage.ts';

/** CSS px from the corner of the board. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Spot extends Place {
  readonly kind: string;
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

const isSpots = (detail: unknown): detail is readonly Spot[] => Array.isArray(detail);

export const useLayout = (host: {
  readonly current: HTMLElement | null;
}): { readonly current: readonly Spot[] } => {
  const layout = useRef<readonly Spot[]>([]);
  useEffect(() => {
    const element = host.current;
    const hear = (event: Event): void => {
      const detail: unknown = event instanceof CustomEvent ? event.detail : null;
      if (isSpots(detail)) layout.current = detail;
    };
    element?.addEventListener('boardlayout', hear);
    return () => element?.removeEventListener('boardlayout', hear);
  }, [host]);
  return layout;
};

/** What a command is about: its core first, for that is where it was let go. */
const aimOf = (command: Command, board: Board): readonly { readonly kind: string; readonly id: string }[] => {
  switch (command.type) {
    case 'dispatch':
      return [
        { kind: 'core', id: String(command.core) },
        { kind: 'thread', id: command.thread },
      ];
    case 'preempt':
      return [
        { kind: 'core', id: String(command.core) },
        { kind: 'thread', id: board.view.cores[command.core]?.thread ?? '' },
      ];
    case 'grantGil':
      return [{ kind: 'thread', id: command.thread }];
    case 'enqueueOrder':
      return command.threads.map((id) => ({ kind: 'thread', id }));
    case 'resume':
    case 'offload':
    case 'split':
    case 'cancel':
      return [{ kind: 'task', id: command.task }];
    default:
      return [];
  }
};

export const placeOf = (spots: readonly Spot[], command: Command, board: Board): Place | null => {
  const aims = aimOf(command, board);
  const found = aims.flatMap((aim) => spots.filter(({ kind, id }) => kind === aim.kind && id === aim.id));
  const [spot] = found;
  return spot ? { x: spot.x + spot.width / 2, y: spot.y } : null;
};
