/** The modules of the library that programs may import, each as Python source. */

export const library: Readonly<Record<string, string>> = {
  builtins: '',
};
