/** Tickets: proof for one socket that its owner showed a token a moment ago. Single use, in memory, gone after their time. */
import type { Clock, Tickets, TokenScope } from '../ports.ts';
import { secretText } from './tokens.ts';

interface Ticket {
  readonly scope: TokenScope;
  readonly untilMs: number;
}

/** Two for each seat of a full instance; beyond, the oldest go. */
const mostTickets = 10_000;

export function createTickets(clock: Clock, lifeMs: number): Tickets {
  const tickets = new Map<string, Ticket>();
  const forget = (): void => {
    const nowMs = clock.nowMs();
    for (const [text, ticket] of tickets) {
      if (ticket.untilMs > nowMs && tickets.size < mostTickets) return;
      tickets.delete(text);
    }
  };
  return {
    issue(scope) {
      forget();
      const text = secretText();
      tickets.set(text, { scope, untilMs: clock.nowMs() + lifeMs });
      return text;
    },
    redeem(text) {
      const ticket = tickets.get(text);
      tickets.delete(text);
      return ticket !== undefined && ticket.untilMs > clock.nowMs() ? ticket.scope : null;
    },
  };
}
