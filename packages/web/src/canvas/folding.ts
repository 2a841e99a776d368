import { createContext, useContext } from 'react';

const Folding = createContext<(id: string) => void>(() => undefined);

/** Gives the boxes of a drawing what folds and unfolds them. */
export const FoldingProvider = Folding.Provider;

/** Folds a box, or unfolds it. */
export function useFolding(): (id: string) => void {
  return useContext(Folding);
}
