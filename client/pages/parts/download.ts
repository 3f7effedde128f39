/** What a page has made or fetched, as a file of the visitor's own. */
export const saveBlob = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Browsers begin to read it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

export const download = (name: string, type: string, text: string): void =>
  saveBlob(new Blob([text], { type }), name);
