import type { CaseLink } from './assurance-case.ts';
import type { ClaimConfidence } from './claim-confidence.ts';

/** What is said of something before its argument is weighed. */
export type OwnWord = { readonly confidence: ClaimConfidence; readonly because: string };

/**
 * An element before it is judged. `own` of a goal is what is said of it where no evidence stands for it; `against` is what
 * makes it false whatever stands for it.
 */
export type DraftNode =
  | {
      readonly kind: 'goal';
      readonly id: string;
      readonly text: string;
      readonly of: string | null;
      readonly own?: OwnWord | undefined;
      readonly against?: string | undefined;
    }
  | { readonly kind: 'strategy'; readonly id: string; readonly text: string }
  | ({ readonly kind: 'solution'; readonly id: string; readonly text: string; readonly of: string | null } & OwnWord)
  | { readonly kind: 'context'; readonly id: string; readonly text: string }
  | {
      readonly kind: 'assumption';
      readonly id: string;
      readonly text: string;
      readonly standing: 'taken' | 'met' | 'unknown' | 'broken';
    }
  | { readonly kind: 'doubt'; readonly id: string; readonly text: string; readonly answer: string | null };

/** An argument while it is written: each element once, however many it supports. */
export class CaseDraft {
  readonly nodes = new Map<string, DraftNode>();
  readonly #links = new Map<string, CaseLink[]>();
  readonly #known = new Set<string>();

  /** Adds an element unless it is there, and says whether it is new. */
  add(node: DraftNode): boolean {
    if (this.nodes.has(node.id)) return false;
    this.nodes.set(node.id, node);
    return true;
  }

  link(from: string, kind: CaseLink['kind'], to: string): void {
    const key = `${from}\n${kind}\n${to}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const leaving = this.#links.get(from);
    if (leaving === undefined) this.#links.set(from, [{ from, to, kind }]);
    else leaving.push({ from, to, kind });
  }

  /** Links that leave an element, in the order in which they were made. */
  leaving(id: string): readonly CaseLink[] {
    return this.#links.get(id) ?? [];
  }
}
