/** The key that does the same as the button it stands on. A label for eyes: the button's name says it all. */
export const Key = ({ name }: { readonly name: string }) => (
  <span aria-hidden="true">
    <kbd>{name}</kbd>
  </span>
);
