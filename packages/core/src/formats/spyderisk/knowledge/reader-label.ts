import type { Threat } from '../../../knowledge/threat.ts';

const longestClause = 160;

/**
 * A name for readers where a knowledge base only repeats its code: the words of the code, as in "Loss of control" for
 * `LossOfControl`. A label of its own stays as it is.
 */
export function labelInWords(label: string, code: string): string {
  if (label !== code) return label;
  const words = code
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_-]+/u)
    .filter((word) => word !== '');
  return words.map((word, i) => (i === 0 || /\p{Lu}{2}/u.test(word) ? word : word.toLowerCase())).join(' ');
}

/**
 * A name for a threat that is labelled by its code: what its description says before the first colon, with roles for the
 * place-holders. Without such a clause the code stays.
 */
export function threatLabel(label: string, code: string, description: string): string {
  if (label !== code) return label;
  const end = description.indexOf(':');
  const clause = (end < 0 ? description : description.slice(0, end)).replace(/_([^_\s]+)_/gu, '$1').trim();
  return clause === '' || clause.length > longestClause ? code : clause;
}

/** The label that a knowledge base itself gives a threat, where `threatLabel` put another in its place. */
export function ownThreatLabel({ id, label, description }: Pick<Threat, 'id' | 'label' | 'description'>): string {
  return label === threatLabel(id, id, description) ? id : label;
}
