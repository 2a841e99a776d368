import { type Artefact, artefactLabels, type ComplianceDocument, complianceDocuments } from '@nemecys/core';
import type { Block, BlockDocument, SignatureBlock } from '../blocks/block.ts';
import { type DocumentInput, productName } from './document-input.ts';
import { gapBlocks } from './gap-blocks.ts';

/** What is particular to a document: its content, what it answers, and the documents of the catalogue that ask for it. */
export type DocumentContent = {
  readonly id: ComplianceDocument;
  readonly kind: string;
  readonly artefacts: readonly Artefact[];
  /** Ids of documents of the catalogue. */
  readonly asking: readonly string[];
  readonly blocks: readonly Block[];
};

/** A document with its versions at its head, its gaps before its content, and its signatures at its end. */
export function frameDocument(input: DocumentInput, content: DocumentContent): BlockDocument {
  const { product, knowledge, catalogue, fingerprint, day, actors } = input.compliance;
  const { id, kind, artefacts, asking, blocks } = content;
  return {
    id,
    title: `${complianceDocuments[id]}: ${productName(input)}`,
    kind,
    day,
    basis: [
      `Made from the model "${input.scenario.id}" with the fingerprint ${fingerprint}`,
      `${product.name} ${product.version}; knowledge ${knowledge}; requirements ${catalogue}`,
      `Records weighed on ${day}; for ${actors.length === 0 ? 'every actor' : actors.join(', ')}`,
      `Answers: ${artefacts.map((artefact) => `${artefact} (${artefactLabels[artefact]})`).join(', ')}`,
    ],
    blocks: [
      ...gapBlocks(input, { artefacts, asking }),
      ...blocks,
      { kind: 'heading', level: 1, text: 'Signatures' },
      ...signatures(input, artefacts),
    ],
  };
}

/** Those who approved a record of one of the artefacts that speaks of exactly this model. */
function signatures({ records, compliance }: DocumentInput, artefacts: readonly Artefact[]): readonly Block[] {
  const current = records.filter(
    ({ artefact, model }) => artefacts.includes(artefact) && model === compliance.fingerprint,
  );
  const approvals = current.flatMap(({ id, approved }): readonly SignatureBlock[] =>
    approved === undefined || approved.on > compliance.day
      ? []
      : [{ kind: 'signature', meaning: 'approval', signed: { ...approved, record: id } }],
  );
  const none: readonly SignatureBlock[] = [{ kind: 'signature', meaning: 'approval', signed: null }];
  const says = 'A signature counts for this model alone: a changed model has another fingerprint and no signature.';
  return [{ kind: 'paragraph', text: says }, ...(approvals.length === 0 ? none : approvals)];
}
