/** What a run of one's own needs from its page. */
import type { ComponentChildren } from 'preact';
import type { Level } from '../../../shared/levels/level.ts';
import type { GameSession } from '../../../shared/protocol/game.ts';
import type { RunLog } from '../../../shared/replay/log.ts';
import type { SoloSession } from '../../session/session.ts';

export interface SoloProps {
  /** Its program may be without codes: then `whole` gives the level with them. */
  readonly level: Level;
  readonly whole?: () => Promise<Level>;
  /** Fetches what `whole` will read. */
  readonly near?: () => Promise<void>;
  readonly best: RunLog | null;
  readonly session: GameSession;
  readonly watch: () => void;
  /** No stars: time waits for each decision, and nothing is kept. */
  readonly practice?: boolean;
  /** The way out, where it is not the list of levels. */
  readonly way?: ComponentChildren;
}

/** While it is played, a rival can be asked for in the same run. */
export interface PlayedProps extends SoloProps {
  readonly session: SoloSession;
}
