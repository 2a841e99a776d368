import type { RequirementFile } from '../requirement-catalogue.ts';

/** Own requirements with their words kept back: ids and clauses stay, so that what waits for them can still be told. */
export function withholdText({ document, requirements, format }: RequirementFile): RequirementFile {
  return {
    format,
    document,
    requirements: requirements.map(({ title: _, ...asked }) => ({
      ...asked,
      obligation: `Text of ${document.id}, ${asked.clause}, kept in the workspace.`,
    })),
  };
}
