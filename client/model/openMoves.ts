/** All moves that are open on a board, and the one that Enter would make. Pure. */
import type { Role } from '../../shared/ground/terms.ts';
import type { Allowed } from '../../shared/score/allowed.ts';
import type { MachineView } from '../../shared/sim/words/view.ts';
import type { Badges } from './badges.ts';
import { taskInHand, workCommand } from './hands.ts';
import { offerOf, offersOf, suggestionOf } from './offers.ts';
import { pickedOrder } from './queueOrder.ts';
import type { Board, Offer } from './stage.ts';

export interface MovesGround {
  readonly view: MachineView;
  readonly badges: Badges;
  readonly role: Role;
  readonly allowed: Allowed;
  readonly selection: Board['selection'];
}

export type Moves = Pick<Board, 'offers' | 'suggestion'>;

export const noMoves: Moves = { offers: [], suggestion: null };

/** The order that was picked. */
const orderOffers = ({ view, badges, selection, allowed }: MovesGround): readonly Offer[] => {
  const order = allowed.queueOrder && !view.ended ? pickedOrder(view.ready, selection) : null;
  return order ? [offerOf(order, view, badges)] : [];
};

/** The ways in which the work of the task in hand may be done. */
const workOffers = (ground: MovesGround, moves: Moves): readonly Offer[] => {
  const { view, badges, allowed, selection } = ground;
  const task = taskInHand({ ...moves, selection });
  if (task === null) return [];
  return (['split', 'thread', 'process'] as const).flatMap((how) => {
    const command = workCommand(allowed, task, how);
    return command ? [offerOf(command, view, badges)] : [];
  });
};

export const movesOf = (ground: MovesGround): Moves => {
  const { view, badges, role, selection } = ground;
  const offers = [...orderOffers(ground), ...offersOf(view, badges, role)];
  const moves = { offers, suggestion: suggestionOf(view, offers, selection) };
  return { ...moves, offers: [...offers, ...workOffers(ground, moves)] };
};
