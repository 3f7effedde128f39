/** Nothing: what an operation comes to is delivered, not returned (it may have to wait for frames to run). */
// biome-ignore lint/suspicious/noConfusingVoidType: it stands alone as the type of a result
export type Done = void;
