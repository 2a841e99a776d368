import type { Finding } from '../finding.ts';
import { readCondition } from './condition.ts';
import { lintMapping, lintPairs } from './mapping/lint-mappings.ts';
import { CatalogueTable, type RequirementCatalogue, RequirementFile } from './requirement-catalogue.ts';

/** A file of requirements as it was parsed, with its path. */
export type RequirementSource = { readonly path: string; readonly value: unknown };

/** Ids of the threat knowledge that requirements may name. */
export type KnowledgeIds = { readonly controls: ReadonlySet<string>; readonly threats: ReadonlySet<string> };

/** What a catalogue holds besides its hash. */
export type CatalogueParts = Omit<RequirementCatalogue, 'format' | 'hash'>;

/** The documents and tables in the files, ordered, and what is wrong with them; a file with a wrong form is left out. */
export function readRequirementCatalogue(
  files: readonly RequirementSource[],
  knowledge: KnowledgeIds,
): CatalogueParts & { readonly findings: readonly Finding[] } {
  const documents: RequirementFile[] = [];
  const tables: { readonly path: string; readonly table: CatalogueTable }[] = [];
  const findings: Finding[] = [];
  const homes = new Map<string, string>();
  for (const { path, value } of files) {
    const isTable = path.includes('/tables/');
    const parsed = isTable ? CatalogueTable.safeParse(value) : RequirementFile.safeParse(value);
    if (!parsed.success) {
      for (const { message, path: inside } of parsed.error.issues) {
        findings.push(
          finding('requirement-form', `${inside.join('.')}: ${message}`, { file: path, path: inside.join('.') }),
        );
      }
    } else if ('document' in parsed.data) {
      documents.push(parsed.data);
      findings.push(...lintFile(parsed.data, { path, homes, knowledge }));
    } else tables.push({ path, table: parsed.data });
  }
  for (const { path, table } of tables) findings.push(...lintTable(table, { path, homes, knowledge }));
  const held = tables.map(({ table }) => table);
  const mappings = held.flatMap((table) => {
    if (!('maps' in table)) return [];
    const { source, confidence, note, maps } = table;
    return [{ source, confidence, ...(note === undefined ? {} : { note }), maps }];
  });
  findings.push(
    ...lintPairs(mappings).map((fault) => finding('requirement-mapping', fault, { file: 'requirements/tables' })),
  );
  return {
    documents: documents.sort((a, b) => (a.document.id < b.document.id ? -1 : 1)),
    recognised: held.flatMap((table) => ('standards' in table ? table.standards : [])),
    duties: held.flatMap((table) => ('duties' in table ? table.duties : [])),
    phases: held.flatMap((table) => ('phases' in table ? table.phases : [])),
    mappings,
    shared: held.flatMap((table) =>
      'shared' in table
        ? table.shared.map((one) => ({ ...one, source: table.source, confidence: table.confidence }))
        : [],
    ),
    findings,
  };
}

type Home = { readonly path: string; readonly homes: Map<string, string>; readonly knowledge: KnowledgeIds };

function lintFile({ document, requirements }: RequirementFile, { path, homes, knowledge }: Home): readonly Finding[] {
  const findings = requirements.flatMap((one) => lintNames(one, { path, knowledge }));
  const conditionOf = (text: string, id: string): void => {
    const condition = readCondition(text);
    if (condition.kind !== 'problem') return;
    findings.push(
      finding('requirement-condition', `${id}: "${text}": ${condition.problem}.`, { file: path, path: id }),
    );
  };
  conditionOf(document.appliesIf, document.id);
  for (const { id, appliesIf } of [{ id: document.id }, ...requirements] as readonly {
    readonly id: string;
    readonly appliesIf?: string;
  }[]) {
    const home = homes.get(id);
    if (home !== undefined) {
      findings.push(finding('requirement-duplicate', `${id} is there already, in ${home}.`, { file: path, path: id }));
    }
    homes.set(id, path);
    if (appliesIf !== undefined) conditionOf(appliesIf, id);
  }
  return findings;
}

/** Names of threats and controls that the knowledge does not have. */
function lintNames(
  {
    id,
    controls = [],
    threats,
  }: { readonly id: string; readonly controls?: readonly string[]; readonly threats: readonly string[] },
  { path, knowledge }: Pick<Home, 'path' | 'knowledge'>,
): Finding[] {
  const faults = [
    ...controls.filter((one) => !knowledge.controls.has(one)).map((one) => `no control "${one}"`),
    ...threats.filter((one) => !knowledge.threats.has(one)).map((one) => `no threat "${one}"`),
  ];
  return faults.map((fault) =>
    finding('requirement-link', `${id}: the knowledge has ${fault}.`, { file: path, path: id }),
  );
}

function lintTable(table: CatalogueTable, { path, homes, knowledge }: Home): readonly Finding[] {
  if ('phases' in table) return table.phases.flatMap((phase) => lintNames(phase, { path, knowledge }));
  const mapping = (faults: readonly string[]): readonly Finding[] =>
    faults.map((fault) => finding('requirement-mapping', fault, { file: path }));
  if ('maps' in table) return mapping(lintMapping(table, (id) => homes.get(id)));
  if ('shared' in table) {
    const named = table.shared.flatMap(({ requirements }) => requirements);
    return mapping(named.filter((id) => !homes.has(id)).map((id) => `There is no requirement "${id}".`));
  }
  if (!('duties' in table)) return [];
  return table.duties.flatMap(({ id, parts, requirements }) => {
    const faults = requirements.filter((one) => !homes.has(one)).map((one) => `there is no requirement "${one}"`);
    const answering = Object.values(parts).filter((roles) => roles.includes('A')).length;
    if (answering !== 1) faults.push(`${answering} actors answer for it, and one has to`);
    return faults.map((fault) => finding('requirement-duty', `${id}: ${fault}.`, { file: path, path: id }));
  });
}

function finding(code: string, message: string, where: Finding['where']): Finding {
  return { code, severity: 'error', message, where };
}
