/** The address behind the QR code. The key travels in the fragment, which no server and no log sees. */
export const joinLink = (
  join: { readonly address: string; readonly link: string },
  linkKey: string,
): string => {
  const origin = join.address === '' ? location.origin : new URL(join.address, location.origin).origin;
  const url = new URL(join.link, origin);
  if (linkKey !== '') url.hash = `key=${linkKey}`;
  return url.href;
};
