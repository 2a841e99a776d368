import { compileTable } from './compile/compile-table.ts';

/** Files at the root of the repository that are generated from the language, in whole or in part. */
export const schemaFile = new URL('../../../../schemas/scenario.schema.json', import.meta.url);
export const documentationFile = new URL('../../../../docs/scenario-language.md', import.meta.url);

const start = '<!-- compile tables: written by scripts/build-language.ts -->';
const end = '<!-- end of compile tables -->';

/** The documentation with the present tables between its two marks. */
export function withCompileTable(documentation: string): string {
  const [before, rest = ''] = documentation.split(start);
  const after = rest.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`The documentation lacks "${start}" or "${end}".`);
  return `${before}${start}\n\n${compileTable()}\n\n${end}${after}`;
}
