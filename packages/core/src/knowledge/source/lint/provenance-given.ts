import type { Finding } from '../../../finding.ts';
import type { ProvenanceSource } from '../provenance-source.ts';
import { doubt, fault, type LintRule } from './lint-view.ts';

/** Threats, checks, controls, harms, facts, indicators and assumed trust levels say source, grade, author and review. */
export const provenanceGiven: LintRule = ({ source }) => {
  const entries = [
    ...source.threats,
    ...source.checks,
    ...source.controls,
    ...source.facts,
    ...source.indicators,
    ...source.attributes,
    ...source.consequences.filter(({ value }) => value.harm !== undefined),
    ...source.classes.filter(({ value }) => Object.keys(value.trust).length + Object.keys(value.impact).length > 0),
  ];
  return entries.flatMap(({ path, value }) => {
    const missing = missingFields(value);
    const findings: Finding[] = missing.map((field) => fault('provenance-missing', path, `${field} is missing.`));
    const { review } = value;
    if (
      typeof review === 'object' &&
      review.status !== 'none' &&
      (review.by === undefined || review.date === undefined)
    )
      findings.push(fault('review-without-name', path, 'A review names who made it (by) and when (date).'));
    return findings;
  });
};

/** Reference ids were found in their public list; the others are marked and never counted. */
export const referencesVerified: LintRule = ({ source, knowledge }) => {
  const listed = new Set(['cwe', 'capec', 'attack', 'attack-ics', 'emb3d', 'nist-800-53']);
  const paths = new Map([...source.threats, ...source.controls].map(({ path, value }) => [value.id, path]));
  return [...knowledge.threats, ...knowledge.controls].flatMap(({ id, references }) =>
    references
      .filter(({ verified }) => !verified)
      .map((reference): Finding => {
        const path = paths.get(id) ?? '';
        if (listed.has(reference.scheme))
          return doubt('reference-unknown', path, `${reference.id} is not a current id of ${reference.scheme}.`);
        return {
          code: 'reference-unverified',
          severity: 'info',
          message: `${reference.scheme} ${reference.id} has no public list to check it against.`,
          where: { file: path },
        };
      }),
  );
};

function missingFields(value: ProvenanceSource): string[] {
  return (['source', 'grade', 'author', 'review'] as const).filter((field) => {
    const content = value[field];
    return content === undefined || (Array.isArray(content) && content.length === 0);
  });
}
