import type { RecordRegister, SharedFor, SharedView } from '@nemecys/core';

/** What a view of a scenario is made from, and for whom. */
export type WantedView = SharedFor & { readonly text: string; readonly register: RecordRegister };

/** Makes what another organisation may see of a scenario text. Throws a Failure (input) where the text has errors. */
export type MakeView = (wanted: WantedView) => Promise<SharedView>;
