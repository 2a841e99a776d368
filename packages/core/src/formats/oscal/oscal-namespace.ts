/**
 * The namespace of the properties that we add to OSCAL; docs/cli.md says what they mean. A UUID made once for nemecys, as
 * it belongs to nobody else, needs no domain that may be lost, and stays the same for every version.
 */
export const oscalNamespace = 'urn:uuid:98c2c4f8-de63-4c2f-942d-b8f4efa32286';
