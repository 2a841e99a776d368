// The FDA premarket set of a real example as Word and PDF, and a large OSCAL catalogue read in and checked.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assuranceCaseOf } from '../packages/core/src/assurance/argument/assurance-case-of.ts';
import { ComplianceDocument } from '../packages/core/src/assurance/compliance-document.ts';
import { comply } from '../packages/core/src/assurance/comply.ts';
import { requirementsFromOscal } from '../packages/core/src/assurance/own/requirements-from-oscal.ts';
import { emptyRegister } from '../packages/core/src/assurance/register/record-register.ts';
import type { RequirementCatalogue } from '../packages/core/src/assurance/requirement-catalogue.ts';
import { assess } from '../packages/core/src/documents/assess.ts';
import type { Knowledge } from '../packages/core/src/knowledge/knowledge.ts';
import { compileScenario } from '../packages/core/src/scenario/compile/compile-scenario.ts';
import { drawCase } from '../packages/report/src/assurance-case/draw-case.ts';
import { documentSet } from '../packages/report/src/document-set/document-set.ts';
import { renderDocument } from '../packages/report/src/document-set/render-document.ts';
import { clinicalNetwork } from './clinical-network.ts';
import { median, table, verdict } from './table.ts';

const root = fileURLToPath(new URL('../packages/knowledge/dist/', import.meta.url));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const importLimit = 1_000;
const setLimit = 20_000;

/** Milliseconds of reading a catalogue of a thousand controls, and of the FDA set as Word and PDF. */
export async function complianceDocumentTable(): Promise<string> {
  const imported = oscalTime(1000);
  const made = await documentTimes(100);
  return table(
    ['what', 'parts', 'ms', 'to reach'],
    [
      [
        'OSCAL catalogue of 1,000 controls read and checked',
        '1000',
        imported.toFixed(0),
        verdict(imported <= importLimit, `${importLimit} ms`),
      ],
      [
        'FDA set of a network of 100 assets, Word and PDF',
        String(made.files),
        made.time.toFixed(0),
        verdict(made.time <= setLimit, `${setLimit} ms`),
      ],
    ],
  );
}

/** From the text of the file to requirements beside ours, the middle of several runs. */
function oscalTime(controls: number): number {
  const groups = Array.from({ length: 20 }, (_, group) => ({
    title: `Family ${group}`,
    controls: Array.from({ length: controls / 20 }, (__, at) => ({
      ...{ id: `ctl-${group}.${at}`, title: `Control ${at} of family ${group}` },
      props: [{ name: 'label', value: `CTL ${group}.${at}` }],
      parts: [{ name: 'statement', prose: 'The organisation sees to it that this is done. '.repeat(12) }],
    })),
  }));
  const metadata = { title: 'Large', version: '1', 'oscal-version': '1.2.1', 'last-modified': '2026-11-26T00:00:00Z' };
  const text = JSON.stringify({ catalog: { uuid: '0', metadata, groups } });
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    const { requirements } = requirementsFromOscal(JSON.parse(text), { id: 'own-large', file: 'large.json' });
    if (requirements?.requirements.length !== controls) throw new Error('Not every control was read.');
    return performance.now() - begun;
  });
  return median(times);
}

async function documentTimes(assets: number): Promise<{ readonly time: number; readonly files: number }> {
  const knowledge = JSON.parse(readFileSync(`${root}knowledge.json`, 'utf8')) as Knowledge;
  const catalogue = JSON.parse(readFileSync(`${root}requirements.json`, 'utf8')) as RequirementCatalogue;
  const scenario = clinicalNetwork({ assets, seed: 1 });
  const compiled = compileScenario(scenario, knowledge);
  const assessment = assess({ scenario, compiled, knowledge, version: '0', findings: [] });
  const given = { scenario, assessment, places: new Map(), knowledge, catalogue, sha256, register: emptyRegister };
  const compliance = comply({ ...given, wishes: { actors: ['manufacturer'] }, day: '2026-11-26' });
  const begun = performance.now();
  const drawn = drawCase(assuranceCaseOf({ compliance, scenario, register: emptyRegister }));
  const input = { scenario, assessment, compliance, catalogue, drawnCase: () => drawn, records: [] };
  const premarket = ComplianceDocument.options.filter((id) => id.startsWith('fda-'));
  let files = 0;
  for (const document of await documentSet(input, premarket)) {
    for (const format of ['docx', 'pdf'] as const) {
      await renderDocument(document, format);
      files += 1;
    }
  }
  return { time: performance.now() - begun, files };
}
