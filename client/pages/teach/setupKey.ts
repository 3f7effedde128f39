/** The key of the server's set-up link, kept on the teacher's device. */
const key = 'rq.setup';

export const keepSetup = (setup: string): void => {
  try {
    localStorage.setItem(key, setup);
  } catch {
    // A device without storage asks again.
  }
};

export const keptSetup = (): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};
