type Props = {
  /** An SVG file of its own. */
  readonly svg: string;
  /** What it shows, and where the same stands in words. */
  readonly text: string;
  /** What the frame is called that it is scrolled in, where that is not what it shows. */
  readonly frame?: string;
};

/** A drawing as a picture and not as a part of the page: nothing in it can act, and its own style holds. */
export function Picture({ svg, text, frame = text }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who cannot use a pointer scrolls it with the arrow keys.
    <section className="drawing" aria-label={frame} tabIndex={0}>
      <img src={pictureAddress(svg)} alt={text} />
    </section>
  );
}

/** An address that holds an SVG file itself. */
export function pictureAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
