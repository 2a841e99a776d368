import type { ToldColumns, Vocabulary } from '../table/columns.ts';
import type { TableReading } from '../table/mapped-table.ts';

/** What a column of a hazard log can hold, with its usual heads in English and German. */
const hazardLogVocabulary = {
  id: [
    'hazard id',
    'risk id',
    'id',
    'no',
    'nr',
    'ref',
    'reference',
    'risk no',
    'risiko id',
    'risiko nr',
    'gefährdung nr',
    'lfd nr',
  ],
  thing: [
    ...['component', 'device', 'asset', 'element', 'subsystem', 'system element', 'function', 'item', 'komponente'],
    ...['gerät', 'baugruppe', 'systemelement', 'funktion'],
  ],
  hazard: ['hazard', 'hazard description', 'gefährdung', 'gefahr', 'gefährdungsart'],
  sequence: [
    ...['sequence of events', 'foreseeable sequence of events', 'cause', 'causes', 'initiating event', 'failure mode'],
    ...['ereignisabfolge', 'abfolge von ereignissen', 'ursache', 'ursachen'],
  ],
  situation: ['hazardous situation', 'situation', 'gefährdungssituation', 'gefährdende situation'],
  harm: ['harm', 'potential harm', 'effect', 'schaden', 'möglicher schaden', 'schadensart', 'auswirkung'],
  severity: [
    'severity',
    'severity of harm',
    's',
    'sev',
    'initial severity',
    'schweregrad',
    'schadensausmaß',
    'ausmaß',
    'schwere',
  ],
  probability: [
    ...['probability', 'probability of harm', 'probability of occurrence', 'likelihood', 'p', 'occurrence'],
    ...['initial probability', 'wahrscheinlichkeit', 'eintrittswahrscheinlichkeit', 'auftretenswahrscheinlichkeit'],
  ],
  p1: ['p1', 'probability p1', 'probability of hazardous situation'],
  p2: ['p2', 'probability p2', 'probability of harm given hazardous situation'],
  control: [
    ...['risk control', 'risk controls', 'risk control measure', 'risk control measures', 'control', 'controls'],
    ...['control measure', 'measure', 'mitigation', 'maßnahme', 'maßnahmen', 'risikobeherrschung'],
    ...['risikobeherrschungsmaßnahme', 'risikominderung'],
  ],
  residual: [
    ...['residual risk', 'residual severity', 'residual probability', 'risk after control', 'restrisiko'],
    ...['risiko nach maßnahme'],
  ],
} as const satisfies Vocabulary<string>;

/** What says, in plain words, that a column holds what is left after control, not what was there before. */
const afterControl =
  /\b(residual|remaining|after|post|final|mitigated|reduced|nach|rest|rest(risik|schwer|schad|ausmass|wahrschein|lich)\w*|verbleib\w*|verblieben\w*|endgultig\w*)\b/u;

/** The name of something that a column of a hazard log can hold. */
export type HazardLogField = keyof typeof hazardLogVocabulary;
export const hazardLogFields = Object.keys(hazardLogVocabulary) as readonly HazardLogField[];

/** How a hazard log is read, with the heads of columns that somebody told. */
export function hazardLogReading(file: string, told: ToldColumns<HazardLogField> = {}): TableReading<HazardLogField> {
  const apart = { field: 'residual', words: afterControl } as const;
  return { vocabulary: hazardLogVocabulary, needed: ['harm', 'hazard', 'thing'], file, told, apart };
}
