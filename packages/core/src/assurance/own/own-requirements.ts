import type { Finding, Place } from '../../finding.ts';
import { Artefact } from '../artefact.ts';
import { readCondition } from '../condition.ts';
import { LifeStage, type Requirement, RequirementActor } from '../requirement.ts';
import type { RequirementFile } from '../requirement-catalogue.ts';

/** A requirement as an organisation has written it; words that it left out are empty. */
export type OwnDraft = {
  readonly label: string;
  readonly clause: string;
  readonly title: string;
  readonly obligation: string;
  readonly actors: readonly string[];
  readonly stages: readonly string[];
  readonly evidence: readonly string[];
  readonly appliesIf: string;
  readonly where: Place;
};

/** What a set of own requirements is called, and the file it came from. */
export type OwnSet = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly file: string;
};

/** Own requirements beside ours; undefined where there is an error, so that nothing is half imported. */
export type OwnRequirements = {
  readonly requirements: RequirementFile | undefined;
  readonly findings: readonly Finding[];
};

/**
 * Makes a document of the catalogue from an organisation's own requirements. Whose they are and when they are due is
 * everybody's and always where nothing is said; what names no artefact waits for a controlled document. Ids begin with that
 * of the set, so that they are never taken for ours.
 */
export function ownRequirements(
  { id: set, title, version, file }: OwnSet,
  drafts: readonly OwnDraft[],
): OwnRequirements {
  const findings: Finding[] = [];
  const seen = new Map<string, Place>();
  const requirements = drafts.map((draft): Requirement => {
    const { label, where } = draft;
    const tell = (code: string, message: string, advice: string): void => {
      findings.push({ code: `own-${code}`, severity: 'error', message, advice, where });
    };
    const id = `${set}:${label.replace(/[^A-Za-z0-9.:-]+/gu, '-')}`;
    const home = seen.get(id);
    if (label === '') tell('no-id', 'A requirement has no id.', 'Give each one an id that stays.');
    else if (home !== undefined)
      tell('duplicate', `"${label}" is there already, at ${placeWords(home)}.`, 'Rename one.');
    seen.set(id, where);
    const obligation = draft.obligation === '' ? draft.title : draft.obligation;
    if (obligation === '') tell('no-text', `"${label}" says nothing of what it asks.`, 'Write what has to be done.');
    const condition = draft.appliesIf === '' ? undefined : readCondition(draft.appliesIf);
    if (condition?.kind === 'problem')
      tell(
        'condition',
        `"${label}": "${draft.appliesIf}": ${condition.problem}.`,
        'Use facts that comply --fact knows.',
      );
    const words = <Word extends string>(given: readonly string[], known: readonly Word[]): readonly Word[] => {
      for (const word of given) {
        if (known.some((one) => one === word)) continue;
        tell('word', `"${label}": "${word}" is not known here.`, `Known are: ${known.join(', ')}.`);
      }
      return [...new Set(given)].flatMap((word) => known.find((one) => one === word) ?? []);
    };
    const actors = words(draft.actors, RequirementActor.options);
    const stages = words(draft.stages, LifeStage.options);
    const evidence = words(draft.evidence, Artefact.options);
    return {
      ...{ id, clause: draft.clause === '' ? label : draft.clause, obligation },
      ...(draft.title === '' || draft.title === obligation ? {} : { title: draft.title }),
      actors: actors.length === 0 ? RequirementActor.options : actors,
      stages: stages.length === 0 ? LifeStage.options : stages,
      evidence: evidence.length === 0 ? ['DOC'] : evidence,
      ...{ automation: 'linked', also: [], controls: [], threats: [] },
      ...(draft.appliesIf === '' ? {} : { appliesIf: draft.appliesIf }),
    };
  });
  findings.push(...ofTheWhole(drafts, file));
  if (findings.some(({ severity }) => severity === 'error')) return { requirements: undefined, findings };
  const document: RequirementFile['document'] = {
    ...{ id: set, title, version, jurisdictions: ['international'], bindingness: 'voluntary', status: 'in-force' },
    ...{ confidence: 'read', appliesIf: 'always', note: 'Of the organisation itself.' },
  };
  return { requirements: { format: 'nemecys-requirements/1', document, requirements }, findings };
}

function ofTheWhole(drafts: readonly OwnDraft[], file: string): readonly Finding[] {
  const where = { file };
  if (drafts.length === 0) {
    const advice = 'Name a file with at least one requirement.';
    return [{ code: 'own-empty', severity: 'error', message: 'There is no requirement in it.', advice, where }];
  }
  const unnamed = drafts.filter(({ evidence }) => evidence.length === 0).length;
  if (unnamed === 0) return [];
  const message = `${unnamed} of ${drafts.length} requirements name no artefact that shows them; they wait for a controlled document (DOC).`;
  const advice = 'Name artefacts by the short names that comply prints, such as TM or TST.';
  return [{ code: 'own-no-artefact', severity: 'warning', message, advice, where }];
}

function placeWords({ line, path, file }: Place): string {
  if (line !== undefined) return `line ${line}`;
  return path ?? file;
}
