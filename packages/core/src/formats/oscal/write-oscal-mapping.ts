import type { RequirementFile } from '../../assurance/requirement-catalogue.ts';
import type { Sha256 } from '../../benefit/criteria.ts';
import { uuidOf } from './uuid-of.ts';
import { tokenOf } from './write-oscal-catalogue.ts';

type Asked = RequirementFile['requirements'][number];
type Sister = { readonly requirement: Asked; readonly clause: string; readonly confidence: string };

/**
 * How the requirements of a document stand in its sister documents, as an OSCAL 1.2 mapping collection; undefined where it
 * has none. The catalogue knows which clauses correspond and not how far, so each relationship says no more than that.
 */
export function writeOscalMapping(
  { document, requirements }: RequirementFile,
  { day, sha256 }: { readonly day: string; readonly sha256: Sha256 },
): object | undefined {
  const sisters = new Map<string, Sister[]>();
  for (const requirement of requirements) {
    for (const also of requirement.also) {
      const confidence = also.confidence ?? requirement.confidence ?? document.confidence;
      const told = { requirement, clause: also.clause, confidence };
      sisters.set(also.document, [...(sisters.get(also.document) ?? []), told]);
    }
  }
  if (sisters.size === 0) return undefined;
  const name = `mapping ${document.id} ${document.version}`;
  const source = uuidOf(`resource ${document.id} ${document.version}`, sha256);
  const resourceOf = (id: string): string => uuidOf(`resource ${id}`, sha256);
  return {
    'mapping-collection': {
      uuid: uuidOf(name, sha256),
      metadata: {
        title: `${document.title} and its sister documents`,
        'last-modified': `${day}T00:00:00Z`,
        version: document.version,
        'oscal-version': '1.2.1',
      },
      provenance: {
        method: 'human',
        'matching-rationale': 'semantic',
        status: 'not-complete',
        'mapping-description':
          'Clause by clause, by hand. It shows where to look and passes no coverage on: a clause that resembles another is not answered by it.',
      },
      mappings: [...sisters].map(([sister, maps]) => ({
        uuid: uuidOf(`${name} ${sister}`, sha256),
        'source-resource': { type: 'catalog', href: `#${source}` },
        'target-resource': { type: 'catalog', href: `#${resourceOf(sister)}` },
        maps: maps.map((one) => mapOf(one, uuidOf(`${name} ${sister} ${one.requirement.id} ${one.clause}`, sha256))),
      })),
      'back-matter': {
        resources: [
          { uuid: source, title: `${document.title}, ${document.version}` },
          ...[...sisters.keys()].map((sister) => ({ uuid: resourceOf(sister), title: sister })),
        ],
      },
    },
  };
}

function mapOf({ requirement, clause, confidence }: Sister, uuid: string): object {
  return {
    uuid,
    relationship: 'intersects-with',
    sources: [{ type: 'control', 'id-ref': tokenOf(requirement.id) }],
    targets: [{ type: 'control', 'id-ref': tokenOf(clause), remarks: `Clause ${clause}` }],
    'confidence-score': { category: confidence },
  };
}
