declare module 'n3/lib/N3Parser.js' {
  type Term = { readonly termType: string; readonly value: string; readonly id: string };
  type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term; readonly graph: Term };
  class Parser {
    constructor(options: { readonly format: string; readonly blankNodePrefix: string });
    parse(input: string): Quad[];
  }
  /** A CommonJS module: Node gives its whole object as the default, bundlers the default export in it. */
  const exported: { readonly default: typeof Parser } | typeof Parser;
  // biome-ignore lint/style/noDefaultExport: the package's own shape
  export default exported;
}
