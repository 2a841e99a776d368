/** Who does something (null is the product itself), and when (ISO text). */
export type Doing = { readonly by: string | null; readonly at: string };

/** A person who does something, and when. */
export type PersonDoing = Doing & { readonly by: string };
