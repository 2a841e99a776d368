import { caseTables } from '../assurance-case/case-tables.ts';
import type { Block, BlockDocument } from '../blocks/block.ts';
import type { DocumentInput } from './document-input.ts';
import { frameDocument } from './frame-document.ts';
import { tableBlock } from './table-block.ts';

/** The argument that the product is secure enough, drawn and claim by claim. */
export async function assuranceCaseDocument(input: DocumentInput): Promise<BlockDocument> {
  const { made, drawings } = await input.drawnCase();
  return frameDocument(input, {
    ...{ id: 'assurance-case', kind: 'Assurance case in goal structuring notation' },
    artefacts: ['AC', 'TRC'],
    asking: ['fdca-524b', 'fda-cy', 'mdcg-2019-16', 'iec-80001-1'],
    blocks: [
      { kind: 'heading', level: 1, text: 'The argument' },
      {
        kind: 'paragraph',
        text: 'The argument is generated from the model and the register of records. A word of confidence follows a rule, told below, and is no probability.',
      },
      ...drawings.flatMap(({ title, svg }): readonly Block[] => [
        { kind: 'heading', level: 2, text: title },
        { kind: 'figure', caption: `${title}. The tables say the same.`, drawing: svg },
      ]),
      { kind: 'heading', level: 1, text: 'The argument as tables' },
      ...caseTables(made).map(tableBlock),
    ],
  });
}
