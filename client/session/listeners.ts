/** Who listens to a session, and the picture a newcomer starts from. */

export interface Listeners<Update> {
  add(listener: (update: Update) => void): () => void;
  tell(update: Update): void;
}

export const createListeners = <Update>(): Listeners<Update> => {
  const all = new Set<(update: Update) => void>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: (update) => {
      for (const listener of [...all]) listener(update);
    },
  };
};
