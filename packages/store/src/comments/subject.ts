import { z } from 'zod';

/** What a thread can be about. */
const subjectKinds = ['scenario', 'version', 'element', 'harm', 'threat', 'verdict'] as const;

/** What a thread is about, by the id that it has in the scenario, its assessment, its decision or its history. */
export const Subject = z.strictObject({ kind: z.enum(subjectKinds), id: z.string().min(1).max(500) }).readonly();
export type Subject = z.infer<typeof Subject>;
