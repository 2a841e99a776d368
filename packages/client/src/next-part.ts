/** Where the next part of a list is that a reply has one part of, as a path of the API; undefined behind the last. */
export function nextPart({ headers }: Pick<Response, 'headers'>): string | undefined {
  return /^<\/api([^>]+)>; rel="next"$/u.exec(headers.get('link') ?? '')?.[1];
}
