import { ScopeFact } from './scope-fact.ts';

/** When something applies, over facts of scope. */
export type Condition =
  | { readonly kind: 'fact'; readonly fact: ScopeFact }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] };

/** The condition in a text such as `market-eu && (mdr || ivdr)`, or `always`, or what is wrong with the text. */
export function readCondition(text: string): Condition | { readonly kind: 'problem'; readonly problem: string } {
  const words = text.match(/&&|\|\||[!()]|[^\s&|!()]+|[&|]/gu) ?? [];
  let at = 0;
  const take = (word: string): boolean => {
    if (words[at] !== word) return false;
    at += 1;
    return true;
  };
  const list = (kind: 'all' | 'any', sign: string, part: () => Condition): Condition => {
    const of = [part()];
    while (take(sign)) of.push(part());
    const [only] = of;
    return of.length === 1 && only !== undefined ? only : { kind, of };
  };
  const any = (): Condition => list('any', '||', all);
  const all = (): Condition => list('all', '&&', one);
  const one = (): Condition => {
    if (take('!')) return { kind: 'not', of: one() };
    if (take('(')) {
      const inner = any();
      if (!take(')')) throw new SyntaxError('a bracket is not closed');
      return inner;
    }
    if (take('always')) return { kind: 'all', of: [] };
    const word = words[at];
    at += 1;
    const fact = ScopeFact.safeParse(word);
    if (!fact.success)
      throw new SyntaxError(word === undefined ? 'it ends too early' : `"${word}" is no fact of scope`);
    return { kind: 'fact', fact: fact.data };
  };
  try {
    const condition = any();
    if (at < words.length) throw new SyntaxError(`"${words[at]}" is not expected there`);
    return condition;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    return { kind: 'problem', problem: thrown.message };
  }
}
