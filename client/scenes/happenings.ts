/** What of a batch of events deserves to be seen for a moment: causes that the places alone do not show. Pure. */
import type { SimEvent } from '../../shared/sim/words/event.ts';

export type Happening =
  /** A waiter asked the holder for its key. */
  | { readonly type: 'knocked'; readonly thread: string; readonly holder: string }
  /** It had a core and lost it for want of a key. */
  | { readonly type: 'keyless'; readonly thread: string; readonly core: number }
  | { readonly type: 'woke'; readonly thread: string }
  | { readonly type: 'arrived'; readonly thread: string }
  | { readonly type: 'finished'; readonly thread: string };

const oneOf = (event: SimEvent): Happening | null => {
  switch (event.type) {
    case 'gilAsked':
      return { type: 'knocked', thread: event.thread, holder: event.holder };
    case 'blocked':
      return event.on.kind === 'gil' && event.core !== null
        ? { type: 'keyless', thread: event.thread, core: event.core }
        : null;
    case 'woke':
    case 'arrived':
    case 'finished':
      return { type: event.type, thread: event.thread };
    default:
      return null;
  }
};

/** In their order; the same thing twice within a batch is seen once. */
export const happeningsOf = (events: readonly SimEvent[]): readonly Happening[] => {
  const seen = new Set<string>();
  return events.flatMap((event) => {
    const happening = oneOf(event);
    const name = happening && `${happening.type} ${happening.thread}`;
    if (happening === null || name === null || seen.has(name)) return [];
    seen.add(name);
    return [happening];
  });
};
