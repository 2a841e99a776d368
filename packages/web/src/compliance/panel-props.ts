import type { Compliance } from '@nemecys/core';
import type { At } from '../api.ts';
import type { Complied, ToLookAt } from './messages.ts';
import type { Act, AskLooker, Held } from './use-compliance.tsx';

/** What every panel on compliance gets. */
export type PanelProps = {
  readonly at: At;
  readonly held: Held;
  readonly toLookAt: ToLookAt;
  readonly complied: Complied;
  readonly compliance: Compliance;
  readonly ask: AskLooker;
  readonly act: Act;
  readonly mayEdit: boolean;
  readonly maySign: boolean;
  readonly mayRequest: boolean;
  /** What is shown within the panel, from the address. */
  readonly item: string;
};
