import { assess, harmsAndThreats } from '../documents/assess.ts';
import type { Finding } from '../finding.ts';
import type { CompiledScenario } from '../scenario/compile/compile-scenario.ts';
import type { Places } from '../scenario/read/places.ts';
import type { SharedFor, SharedSource } from './shared-source.ts';
import type { SharedView } from './shared-view.ts';
import { sharedView } from './shared-view-of.ts';

/** A scenario as it was read and compiled, with the version of the product that shares it. */
export type ToShare = Pick<SharedSource, 'scenario' | 'text' | 'register' | 'knowledge'> & {
  readonly compiled: CompiledScenario;
  readonly places?: Places | undefined;
  readonly findings?: readonly Finding[] | undefined;
  readonly version: string;
};

/** Assesses a scenario with the controls in place, and with all that are stated, and gives what an organisation may see. */
export function assessAndShare(given: ToShare, wanted: SharedFor): SharedView {
  const { scenario, text, register, knowledge } = given;
  const assessment = assess({ ...given, mode: 'future' });
  const now = harmsAndThreats({ ...given, mode: 'current' });
  return sharedView({ scenario, text, register, knowledge, assessment, now }, wanted);
}
