/** What was said and not answered yet: numbered once, sent again after every return, in order. */

export interface Said {
  readonly seq: number;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Queue {
  readonly nextSeq: number;
  readonly waiting: readonly Said[];
}

export const emptyQueue: Queue = { nextSeq: 1, waiting: [] };

/** Takes the next number. The last in `waiting` is what is to be sent now. */
export const say = (queue: Queue, type: string, body: Readonly<Record<string, unknown>>): Queue => ({
  nextSeq: queue.nextSeq + 1,
  waiting: [...queue.waiting, { seq: queue.nextSeq, type, body }],
});

/** An answer to what we no longer wait for is a repeat, and changes nothing. */
export const answered = (queue: Queue, seq: number): Queue => ({
  ...queue,
  waiting: queue.waiting.filter((said) => said.seq !== seq),
});

export const findSaid = (queue: Queue, seq: number): Said | undefined =>
  queue.waiting.find((said) => said.seq === seq);

/**
 * The server says which number it expects next. What is older was heard and will be answered again; a page that was
 * loaded anew goes on counting from there.
 */
export const resumeAt = (queue: Queue, nextSeq: number): Queue =>
  queue.waiting.length === 0 ? { ...queue, nextSeq } : queue;
