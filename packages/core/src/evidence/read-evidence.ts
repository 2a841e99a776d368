import type { Finding, Place } from '../finding.ts';
import { secondsOf } from '../scenario/duration.ts';
import { checkSchema } from '../scenario/read/check-schema.ts';
import { decodeText } from '../scenario/read/decode-text.ts';
import type { LocatedMap } from '../scenario/read/located.ts';
import { parseYaml } from '../scenario/read/parse-yaml.ts';
import { type Places, placeOf, placesOf } from '../scenario/read/places.ts';
import { parseCvss } from './cvss/parse-cvss.ts';
import { type AboutAsset, EvidenceFile, listOf } from './evidence-file.ts';

/** A file of evidence as it was read. `evidence` is there exactly when no finding is an error. */
export type ReadEvidence = {
  readonly file: string;
  readonly evidence: EvidenceFile | undefined;
  readonly findings: readonly Finding[];
  readonly places: Places;
};

/** Reads a file of evidence, YAML or JSON. What is wrong with it comes back as findings with line and column. */
export function readEvidence(file: string, bytes: Uint8Array): ReadEvidence {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const message = `The file ${decoded.problem}.`;
    const where = { file, ...(decoded.line === undefined ? {} : { line: decoded.line }) };
    return {
      file,
      evidence: undefined,
      findings: [{ code: 'encoding', severity: 'error', message, advice: 'Save it as UTF-8.', where }],
      places: new Map(),
    };
  }
  const { root, findings } = parseYaml(decoded.text.replace(/^\uFEFF/u, ''), file);
  if (root?.kind !== 'map') {
    return { file, evidence: undefined, findings: findings.map(aboutEvidence), places: new Map() };
  }
  const places = placesOf(root);
  const fields = readFields(root);
  const all = [...fields.findings, ...(fields.value === undefined ? [] : checkContent(fields.value, places))];
  const wrong = all.some(({ severity }) => severity === 'error');
  return { file, evidence: wrong ? undefined : fields.value, findings: inOrder(all), places };
}

function readFields(root: LocatedMap): ReturnType<typeof checkSchema<EvidenceFile>> {
  const version = root.entries.get('nemecys-evidence');
  if (version === undefined) {
    const message = root.entries.has('nemecys')
      ? 'This is a scenario, not a file of evidence.'
      : 'The file does not say that it holds evidence.';
    const advice = 'A file of evidence starts with "nemecys-evidence: 1".';
    const finding: Finding = { code: 'not-evidence', severity: 'error', message, advice, where: root.place };
    return { value: undefined, findings: [finding] };
  }
  return checkSchema(EvidenceFile, root);
}

/** What no schema can say: vectors, dates, and that every entry is about something. */
function checkContent(evidence: EvidenceFile, places: Places): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (code: string, path: string, message: string, advice: string): void => {
    findings.push({ code, severity: 'error', message, advice, where: placeOf(places, path) });
  };
  if (evidence.expires === 'newest' && evidence.label === undefined) {
    const message = 'The file counts until a newer one of its label, but has no label.';
    report('label-missing', 'expires', message, 'Add "label: …", the same in every file of the series.');
  }
  if (evidence.expires !== undefined && evidence.expires !== 'newest' && !/^\d{4}-/u.test(evidence.expires)) {
    const seconds = secondsOf(evidence.expires);
    if (seconds === null || seconds === 0) {
      report(
        'expiry',
        'expires',
        `"${evidence.expires}" says nothing of how long the file counts.`,
        'Write "30 days".',
      );
    }
  }
  for (const [index, entry] of evidence.vulnerabilities.entries()) {
    const path = `vulnerabilities.${index + 1}`;
    for (const text of listOf(entry.cvss)) {
      const read = parseCvss(text);
      if (read.kind === 'vector') continue;
      const message = `The CVSS vector of ${entry.id} ${read.problem}.`;
      report('cvss', `${path}.cvss`, message, 'Copy the whole vector from where the flaw is published.');
    }
  }
  const about = (section: string, entries: readonly AboutAsset[], needed: boolean): void => {
    for (const [index, { asset, where }] of entries.entries()) {
      const path = `${section}.${index + 1}`;
      if (asset !== undefined && where !== undefined) {
        report('about-twice', path, 'The entry names an asset in two ways.', 'Keep "asset" or "where".');
      } else if (where !== undefined && Object.keys(where).length === 0) {
        report(
          'about-nothing',
          `${path}.where`,
          'The entry selects nothing.',
          'Name an id, label, type or properties.',
        );
      } else if (needed && asset === undefined && where === undefined) {
        report('about-nothing', path, 'The entry does not say which asset it is about.', 'Add "asset: …".');
      }
    }
  };
  about('vulnerabilities', evidence.vulnerabilities, false);
  for (const [index, { asset, where, vex }] of evidence.vulnerabilities.entries()) {
    if (asset !== undefined || where !== undefined || (vex !== 'fixed' && vex !== 'not-affected')) continue;
    const message = `"${vex}" does not say at which asset.`;
    report('about-nothing', `vulnerabilities.${index + 1}`, message, 'Say which asset it holds for: "asset: …".');
  }
  for (const section of ['weaknesses', 'people', 'indicators', 'privacy', 'states'] as const)
    about(section, evidence[section], true);
  for (const [index, { value, since }] of evidence.indicators.entries()) {
    if ((value === undefined) === (since === undefined)) {
      const message = 'The entry needs a value, or the date since when the days are counted, and not both.';
      report('measure', `indicators.${index + 1}`, message, 'Add "value: 200" or "since: 2026-05-04".');
    }
  }
  return findings;
}

const aboutEvidenceOf: Readonly<Record<string, string>> = {
  'empty-file': 'Write evidence: "nemecys-evidence: 1", then title, source, observed and what was seen.',
  'not-a-scenario': 'A file of evidence starts with fields such as "nemecys-evidence: 1" and "observed: …".',
  'too-large': 'Split it into several files.',
  'too-many-values': 'Split it into several files.',
  'several-documents': 'Keep one document a file: remove the line "---" and what follows.',
};

/** The reader of text speaks of scenarios; here its advice is about evidence. */
function aboutEvidence(finding: Finding): Finding {
  const advice = aboutEvidenceOf[finding.code];
  const code = finding.code === 'not-a-scenario' ? 'not-evidence' : finding.code;
  return advice === undefined ? finding : { ...finding, code, advice };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const at = ({ line = 0, column = 0 }: Place): number => line * 100_000 + column;
  return [...findings].sort((a, b) => at(a.where) - at(b.where));
}
