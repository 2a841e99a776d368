import type { ReviewedParts } from '../review-model.ts';
import type { SystemViews } from './system-view.ts';
import { viewGlobalSystem } from './view-global-system.ts';
import { viewMultiPatientHarm } from './view-multi-patient-harm.ts';
import { viewSecurityUseCases } from './view-security-use-cases.ts';
import { viewUpdatability } from './view-updatability.ts';

/** The four views of a scenario, computed from it: what it does not say is missing in them and never filled in. */
export function systemViews(parts: ReviewedParts): SystemViews {
  return {
    global: viewGlobalSystem(parts),
    multiPatient: viewMultiPatientHarm(parts),
    updatability: viewUpdatability(parts),
    useCases: viewSecurityUseCases(parts),
    omitted: parts.register.omittedViews.map(({ id, because }) => ({ view: id, because })),
  };
}
