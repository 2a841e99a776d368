import type { Finding } from '../../finding.ts';
import type { SourceFile } from './knowledge-source.ts';

const gap = /<[^<>]+>/u;

/** The gaps that were left in an entry begun from a template: every text with something in angle brackets. */
export function findGaps({ path: file, value }: SourceFile): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (text: string, path: readonly string[]): void => {
    const [found] = gap.exec(text) ?? [];
    if (found === undefined) return;
    const field = path.findLast((step) => !/^\d+$/u.test(step) && !gap.test(step)) ?? '';
    const message = `${field} is to be filled in: ${found}.`;
    findings.push({ code: 'not-filled-in', severity: 'error', message, where: { file, path: path.join('.') } });
  };
  const look = (part: unknown, path: readonly string[]): void => {
    if (typeof part === 'string') report(part, path);
    else if (Array.isArray(part)) part.forEach((item, index) => void look(item, [...path, String(index)]));
    else if (typeof part === 'object' && part !== null) {
      for (const [key, inner] of Object.entries(part)) {
        report(key, [...path, key]);
        look(inner, [...path, key]);
      }
    }
  };
  look(value, []);
  return findings;
}
