import { type Counterpart, counterpartFinder, didYouMean, Failure, type RequirementCatalogue } from '@nemecys/core';
import { wrap } from './printer.ts';
import { type Session, writeJson } from './session.ts';

const limit = 'A mapping shows where to look. It passes no coverage on.';

/**
 * Says what speaks to a document or a requirement: of every document how many of its requirements are mapped to it, of one
 * document each of them, of a requirement all that is mapped to it. Throws a Failure.
 */
export function printMappings(
  catalogue: RequirementCatalogue,
  { to, from }: { readonly to: string; readonly from: string | undefined },
  session: Session,
): void {
  const { documents } = catalogue;
  const requirements = documents.flatMap((file) => file.requirements.map(({ id }) => id));
  const known = documents.map(({ document }) => document.id);
  if (from !== undefined && !known.includes(from)) throw new Failure('input', unknown(from, 'document', known));
  const requirement = requirements.find((id) => id.toLowerCase() === to.toLowerCase());
  const find = counterpartFinder(catalogue);
  if (requirement !== undefined) {
    const found = find(requirement).filter(({ document }) => from === undefined || document === from);
    if (session.json) writeJson(session, { requirement, counterparts: found });
    else {
      session.out.line(session.out.paint.strong(requirement));
      printCounterparts(found, session);
    }
    return;
  }
  if (!known.includes(to)) {
    throw new Failure('input', unknown(to, 'document or requirement', [...known, ...requirements]));
  }
  if (from === undefined) {
    printDocuments(catalogue, to, session);
    return;
  }
  const asked = documents.find(({ document }) => document.id === from)?.requirements ?? [];
  const rows = asked.map(({ id }) => ({ id, counterparts: find(id).filter(({ document }) => document === to) }));
  const reached = new Set(rows.flatMap(({ counterparts }) => counterparts.filter(isStated).map(({ id }) => id)));
  const unmapped = {
    from: rows.filter(({ counterparts }) => !counterparts.some(isStated)).map(({ id }) => id),
    to: (documents.find(({ document }) => document.id === to)?.requirements ?? [])
      .map(({ id }) => id)
      .filter((id) => !reached.has(id)),
  };
  if (session.json) {
    writeJson(session, { from, to, rows, unmapped });
    return;
  }
  for (const { id, counterparts } of rows) {
    if (counterparts.length === 0) continue;
    session.out.line(session.out.paint.strong(id));
    printCounterparts(counterparts, session);
  }
  told(`No mapping is stated for, of ${from}`, unmapped.from, session);
  told(`No mapping is stated for, of ${to}`, unmapped.to, session);
  session.out.line(limit);
}

function isStated({ kind }: Counterpart): boolean {
  return kind === 'stated';
}

function printDocuments(catalogue: RequirementCatalogue, to: string, session: Session): void {
  const find = counterpartFinder(catalogue);
  const rows = catalogue.documents
    .filter(({ document }) => document.id !== to)
    .map(({ document, requirements }) => {
      const found = requirements.map(({ id }) => find(id).filter((one) => one.document === to));
      const count = (kind: Counterpart['kind']): number =>
        found.filter((ones) => ones.some((one) => one.kind === kind)).length;
      const [stated, composed, shared] = [count('stated'), count('composed'), count('shared-artefact')];
      return { document: document.id, requirements: requirements.length, stated, composed, shared };
    })
    .filter(({ stated, composed, shared }) => stated + composed + shared > 0);
  if (session.json) {
    writeJson(session, { to, documents: rows });
    return;
  }
  if (rows.length === 0) session.out.line(`No mapping of the catalogue leads to ${to}.`);
  for (const { document, requirements, stated, composed, shared } of rows) {
    const weaker = `weaker: ${composed} over another document, ${shared} by the same artefact`;
    const { paint } = session.out;
    session.out.line(`${paint.cyan(document.padEnd(20))} ${stated} of ${requirements} stated; ${paint.faint(weaker)}`);
  }
  if (rows.length > 0) session.out.line(`See each with "nemecys requirements list DOCUMENT --maps-to ${to}". ${limit}`);
}

/** What a requirement also speaks to, what is stated one by one and what is weaker in short. */
export function printCounterparts(counterparts: readonly Counterpart[], session: Session): void {
  const { line, paint } = session.out;
  for (const { id, document, relation, confidence, source, note } of counterparts.filter(isStated)) {
    line(`  ${paint.faint('Also speaks to:')} ${id} of ${document} (${words[relation]}; ${confidence}: ${source})`);
    if (note !== undefined) line(`    ${note}`);
  }
  const composed = counterparts.filter(({ kind }) => kind === 'composed');
  told(
    '  Weaker, over another document',
    composed.map(({ id, relation, via }) => `${id} (${words[relation]}, over ${via.join(', ')})`),
    session,
  );
  const shared = counterparts.filter(({ kind }) => kind === 'shared-artefact');
  told(
    '  Weaker, answered by the same artefact',
    shared.map(({ id, via }) => `${id} (${via.join(', ')})`),
    session,
  );
}

const words = {
  equal: 'which asks the same',
  superset: 'which asks a part of it',
  subset: 'which asks more',
  intersects: 'which asks in part the same',
  unsure: 'how far is not known',
} as const;

function told(heading: string, items: readonly string[], { out: { line, paint, columns } }: Session): void {
  if (items.length === 0) return;
  const indent = heading.length - heading.trimStart().length;
  line(`${' '.repeat(indent)}${paint.faint(`${heading.trimStart()}:`)}`);
  for (const text of wrap(items.join(', '), Math.min(columns, 120) - indent - 2))
    line(`${' '.repeat(indent + 2)}${text}`);
}

function unknown(id: string, what: string, known: readonly string[]): string {
  const near = didYouMean(id, known);
  return `There is no ${what} "${id}"${near === '' ? '. "nemecys requirements" lists the documents.' : `: ${near}`}`;
}
