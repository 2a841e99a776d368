import { z } from 'zod';

/** Something a security test found, and what became of it. */
export const TestFinding = z
  .strictObject({
    id: z.string().min(1),
    /** The record of the test. */
    test: z.string().min(1),
    severity: z.enum(['low', 'medium', 'high', 'critical']),
    disposition: z.enum(['fixed', 'accepted', 'deferred', 'false-positive']).optional(),
    because: z.string().min(1).optional(),
    /** The record of the test that shows that it is closed. */
    retest: z.string().min(1).optional(),
    /** In which release a deferred one will be closed. */
    release: z.string().min(1).optional(),
  })
  .readonly();
export type TestFinding = z.infer<typeof TestFinding>;

/** A fault that is known and left in the release. */
export const OpenAnomaly = z
  .strictObject({
    id: z.string().min(1),
    text: z.string().min(1),
    /** Weaknesses that it may be, such as CWE-787; an empty list says that it is none. */
    cwe: z
      .array(z.string().regex(/^CWE-\d+$/u))
      .readonly()
      .optional(),
    assessment: z.string().min(1).optional(),
  })
  .readonly();
export type OpenAnomaly = z.infer<typeof OpenAnomaly>;
