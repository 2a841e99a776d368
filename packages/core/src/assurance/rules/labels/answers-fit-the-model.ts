import type { Mds2Answer } from '../../register/label-entry.ts';
import type { ReviewModel, Shortfall } from '../../review-model.ts';
import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** What the disclosure form says fits the model: a yes rests on a control in place that was tested. */
export const answersFitTheModel: ReviewRule = {
  id: 'R-LBL-02',
  severity: 'error',
  asks: 'Do the answers of the disclosure statement fit the model?',
  artefacts: ['MDS2'],
  requirements: ['MDS2-AUDT', 'FDA-VI.A.15', 'MDCG-4.3m'],
  check: (model) => {
    if (model.scope['asked-for-mds2'].answer === 'no') return [];
    if (model.register.mds2.length === 0) return [notStated('mds2', 'the answers of the disclosure statement')];
    return model.register.mds2.flatMap((answer) => shortfallOf(answer, model));
  },
};

function shortfallOf({ question, answer }: Mds2Answer, model: ReviewModel): readonly Shortfall[] {
  const group = question.slice(0, question.indexOf('-'));
  const told = { object: question, path: 'id', advice: 'Correct the answer or the model.' };
  if (group.toLowerCase() === 'sbom') {
    if (answer !== 'yes' || model.register.bill !== undefined) return [];
    return [{ ...told, message: `${question} says yes, and the register has no bill of materials.` }];
  }
  const row = model.catalogue.documents
    .flatMap(({ requirements }) => requirements)
    .find(({ id }) => id.toLowerCase() === `mds2-${group.toLowerCase()}`);
  if (row === undefined) return [{ ...told, message: `${question} is of no group of the form that is known here.` }];
  if (row.controls.length === 0) return [];
  const held = model.assessment.controls.filter(
    ({ control, state }) => state === 'in-place' && row.controls.includes(control),
  );
  const tested = new Set(model.records.flatMap(({ shows }) => shows));
  if (answer === 'yes' && held.length === 0)
    return [{ ...told, message: `${question} says yes, and no control of ${group} is in place in the model.` }];
  if (answer === 'yes' && !held.some(({ id }) => tested.has(id)))
    return [
      { ...told, message: `${question} says yes; of ${held.map(({ id }) => id).join(', ')} no current test shows it.` },
    ];
  return [];
}
