import { z } from 'zod';

/** The catalogues whose names can be taken from a file that the user has. */
export const Catalogue = z.enum(['emb3d', 'attack', 'capec']);
export type Catalogue = z.infer<typeof Catalogue>;

/** A file that names were taken from, and the terms it stands under. */
export const NameSource = z
  .object({
    catalogue: Catalogue,
    file: z.string(),
    /** SHA-256 of the file. */
    hash: z.string(),
    /** As the file states it; null where it does not. */
    version: z.string().nullable(),
    licence: z.string(),
    /** Statements of copyright in the file, word for word. */
    notices: z.array(z.string()).readonly(),
  })
  .readonly();
export type NameSource = z.infer<typeof NameSource>;

/** Names of the ids that a knowledge base refers to. They belong to their catalogues and are no part of the knowledge. */
export const KnowledgeNames = z
  .object({
    format: z.literal('nemecys-names/1'),
    sources: z.array(NameSource).readonly(),
    /** By scheme and id. */
    names: z.record(z.string(), z.record(z.string(), z.string())),
  })
  .readonly();
export type KnowledgeNames = z.infer<typeof KnowledgeNames>;

/** What has to be known before names are passed on, in our own words; the terms themselves are those of the owner. */
export const licences: Readonly<Record<Catalogue, string>> = {
  emb3d:
    'EMB3D by The MITRE Corporation is not under an open licence: internal business and commercial use are allowed with its copyright notice, its licence text and a notice to MITRE. Do not publish what holds these names without reading the terms.',
  attack:
    'ATT&CK by The MITRE Corporation is free for research, development and commercial use; its copyright notice and licence text go with every copy.',
  capec:
    'CAPEC by The MITRE Corporation is free for research, development and commercial use; its copyright notice and licence text go with every copy.',
};
