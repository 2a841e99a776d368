type Props = {
  /** An SVG file of its own. */
  readonly svg: string;
  /** What it shows, and where the same stands in words. */
  readonly text: string;
};

/** A drawing as a picture and not as a part of the page: nothing in it can act, and its own style holds. */
export function Picture({ svg, text }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who cannot use a pointer scrolls it with the arrow keys.
    <section className="drawing" aria-label={text} tabIndex={0}>
      <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={text} />
    </section>
  );
}
