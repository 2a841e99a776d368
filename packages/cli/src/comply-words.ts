import { Failure, RequirementActor, ScopeFact } from '@nemecys/core';

/** The markets named in an option, such as `eu,us`. Throws a Failure. */
export function marketsOf(text: string | undefined): readonly ('eu' | 'us')[] | undefined {
  return text === undefined
    ? undefined
    : wordsOf(text).map((word) => {
        if (word === 'eu' || word === 'us') return word;
        throw new Failure('input', `"${word}" is no market that is known here. Markets: eu, us.`);
      });
}

/** The actors named in an option. Throws a Failure. */
export function requirementActorsOf(text: string | undefined): readonly RequirementActor[] | undefined {
  return text === undefined
    ? undefined
    : wordsOf(text).map((word) => {
        const actor = RequirementActor.safeParse(word);
        if (actor.success) return actor.data;
        throw new Failure('input', `"${word}" is no actor. Actors: ${RequirementActor.options.join(', ')}.`);
      });
}

/** Answers such as `ai=no`. Throws a Failure. */
export function scopeFactsOf(texts: readonly string[]): Readonly<Partial<Record<ScopeFact, 'yes' | 'no' | 'unknown'>>> {
  return Object.fromEntries(
    texts.map((text) => {
      const [name, answer] = text.split('=');
      const fact = ScopeFact.safeParse(name);
      if (!fact.success) {
        throw new Failure('input', `"${name}" is no fact of scope. Facts: ${ScopeFact.options.join(', ')}.`);
      }
      if (answer === 'yes' || answer === 'no' || answer === 'unknown') return [fact.data, answer];
      throw new Failure('input', `Say --fact ${name}=yes, ${name}=no or ${name}=unknown.`);
    }),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.split(',').map((word) => word.trim().toLowerCase());
}
