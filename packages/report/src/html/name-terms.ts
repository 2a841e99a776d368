import type { KnowledgeNames } from '@nemecys/core';
import { type Content, el } from '../markup/element.ts';

/** Where the names of ids come from and the terms they stand under, which go with every copy. */
export function nameTerms(names: KnowledgeNames | undefined): Content {
  return (names?.sources ?? []).map(({ file, licence, version, notices }) =>
    el('p', {}, `Names from ${file}${version === null ? '' : ` ${version}`}. ${licence} ${notices.join(' ')}`),
  );
}
