import { z } from 'zod';
import { overrideFileSchema } from '../scenario/file-schema-override.ts';
import { Text } from '../scenario/text.ts';
import { EvidenceFile, evidenceSections } from './evidence-file.ts';

/** The JSON Schema of evidence files, for editors that complete and check while somebody writes. */
export function evidenceJsonSchema(): object {
  const { shape } = EvidenceFile.unwrap();
  const names = z.registry<{ id: string }>();
  names.add(Text, { id: 'text' });
  for (const section of [...evidenceSections, 'known-as'] as const) {
    names.add(shape[section].unwrap().unwrap().element, { id: section });
  }
  const { $schema, ...schema } = z.toJSONSchema(EvidenceFile, {
    target: 'draft-2020-12',
    io: 'input',
    reused: 'ref',
    metadata: names,
    override: overrideFileSchema,
  });
  return { $schema, title: 'nemecys evidence', description: 'Evidence about assets, format version 1.', ...schema };
}
