import type { RequirementFile } from '../../assurance/requirement-catalogue.ts';
import type { Sha256 } from '../../benefit/criteria.ts';
import { oscalNamespace } from './oscal-namespace.ts';
import { uuidOf } from './uuid-of.ts';

type Prop = { readonly name: string; readonly ns?: string; readonly value: string };

/**
 * A document of the catalogue as an OSCAL 1.2 catalogue. `day` is when it was last changed; ids that OSCAL does not allow
 * are changed and the original stands as the label.
 */
export function writeOscalCatalogue(
  { document, requirements }: RequirementFile,
  { day, sha256 }: { readonly day: string; readonly sha256: Sha256 },
): object {
  const { id, title, version, status, bindingness, jurisdictions, confidence, url, note } = document;
  return {
    catalog: {
      uuid: uuidOf(`catalogue ${id} ${version}`, sha256),
      metadata: {
        title,
        'last-modified': `${day}T00:00:00Z`,
        version,
        'oscal-version': '1.2.1',
        props: [
          prop('status', status),
          prop('bindingness', bindingness),
          prop('confidence', confidence),
          ...jurisdictions.map((one) => prop('jurisdiction', one)),
        ],
        ...(url === undefined ? {} : { links: [{ href: url, rel: 'reference' }] }),
        remarks: `In our own words; read the document itself.${note === undefined ? '' : ` ${note}`}`,
      },
      controls: requirements.map((one) => ({
        id: tokenOf(one.id),
        title: one.title ?? `Clause ${one.clause}`,
        props: [
          { name: 'label', value: one.id },
          prop('clause', one.clause),
          prop('confidence', one.confidence ?? confidence),
          prop('automation', one.automation),
          ...one.actors.map((actor) => prop('actor', actor)),
          ...one.stages.map((stage) => prop('stage', stage)),
          ...one.evidence.map((artefact) => prop('evidence', artefact)),
        ],
        parts: [
          { name: 'statement', prose: one.obligation },
          ...(one.typicalEvidence === undefined ? [] : [{ name: 'guidance', prose: one.typicalEvidence }]),
        ],
      })),
    },
  };
}

function prop(name: string, value: string): Prop {
  return { name, ns: oscalNamespace, value };
}

/** A token of OSCAL starts with a letter and holds letters, digits, dots, hyphens and underscores. */
export function tokenOf(id: string): string {
  const clean = id.replace(/[^\p{L}\p{N}._-]/gu, '-');
  return /^[\p{L}_]/u.test(clean) ? clean : `_${clean}`;
}
