/** Counts the WebSocket payload that comes in to this process. Import it first: the SDK takes its socket class at load. */
let bytes = 0;

const Stock = globalThis.WebSocket;
globalThis.WebSocket = class extends Stock {
  constructor(...args: ConstructorParameters<typeof Stock>) {
    super(...args);
    this.addEventListener('message', ({ data }) => {
      bytes += typeof data === 'string' ? data.length : (data as ArrayBuffer).byteLength;
    });
  }
};

export const receivedBytes = (): number => bytes;
