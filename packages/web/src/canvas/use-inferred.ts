import type { Inferred } from '@nemecys/core';
import { useEffect, useState } from 'react';
import type { Engine } from '../engine/engine.ts';

/** What the engine adds to a text, while it is asked for; of an earlier text until the answer is there. */
export function useInferred(engine: Engine | undefined, text: string | undefined): Inferred | undefined {
  const [found, setFound] = useState<Inferred>();
  useEffect(() => {
    if (engine === undefined || text === undefined) return;
    let wanted = true;
    // Where it cannot be said, the assessment says why.
    engine.ask({ kind: 'inferred', text }).then(
      (said) => wanted && said !== undefined && setFound(said),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [engine, text]);
  return text === undefined ? undefined : found;
}
