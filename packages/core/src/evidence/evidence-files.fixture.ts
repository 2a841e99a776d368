/** Files at the root of the repository about the format of evidence. */
export const evidenceSchemaFile = new URL('../../../../schemas/evidence.schema.json', import.meta.url);
export const evidenceDocumentation = new URL('../../../../docs/evidence.md', import.meta.url);
