/** Things and lines of the drawing, by id. */
export type Highlighted = { readonly assets: readonly string[]; readonly edges: readonly string[] };
