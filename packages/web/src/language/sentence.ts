import { createElement, Fragment, type ReactNode } from 'react';

type Props = {
  /** With the places of the parts, such as `<line/>`, where the language has them. */
  readonly words: string;
  readonly parts: Readonly<Record<string, ReactNode>>;
};

/** A sentence with parts in it that are more than text, or that somebody else wrote. */
export function Sentence({ words, parts }: Props) {
  const pieces = words.split(/<(\w+)\/>/u).map((piece, at) => (at % 2 === 0 ? piece : parts[piece]));
  return createElement(Fragment, null, ...pieces);
}
