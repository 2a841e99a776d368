import { type CvssVersion, cvssMetrics, cvssVersions } from './cvss-metrics.ts';

/** A CVSS vector as it was written, with the values of its metrics. No score is computed, and none is kept. */
export type CvssVector = {
  readonly kind: 'vector';
  readonly version: CvssVersion;
  readonly text: string;
  readonly metrics: ReadonlyMap<string, string>;
};

/** What is wrong with a text that should be a vector, in words that end a sentence. */
export type CvssFault = { readonly kind: 'fault'; readonly problem: string };

/**
 * Reads a vector strictly: every base metric once, no unknown metric, no unknown value, nothing twice. Vectors of
 * version 2 have no prefix and may stand in parentheses.
 */
export function parseCvss(written: string): CvssVector | CvssFault {
  const text = written.trim();
  const [first = '', ...others] = text.split('/');
  const prefixed = /^CVSS:(.*)$/u.exec(first);
  const version = prefixed === null ? '2.0' : cvssVersions.find((known) => known === prefixed[1]);
  if (version === undefined || (version === '2.0' && prefixed !== null)) {
    return fault(`names the version "${shown(prefixed?.[1] ?? '')}"; versions 2, 3.0, 3.1 and 4.0 are read`);
  }
  const parts = prefixed === null ? withoutParentheses(text).split('/') : others;
  const { base, optional } = cvssMetrics[version];
  const metrics = new Map<string, string>();
  for (const part of parts) {
    const [name = '', value, ...more] = part.split(':');
    if (value === undefined || more.length > 0) return fault(`holds "${shown(part)}", which is no metric with a value`);
    const values = Object.hasOwn(base, name) ? base[name] : Object.hasOwn(optional, name) ? optional[name] : undefined;
    if (values === undefined) return fault(`holds "${shown(name)}", which is no metric of version ${version}`);
    if (metrics.has(name)) return fault(`gives ${name} twice`);
    if (!values.includes(value)) {
      return fault(`gives ${name} the value "${shown(value)}"; it may be ${values.join(', ')}`);
    }
    metrics.set(name, value);
  }
  const missing = Object.keys(base).filter((name) => !metrics.has(name));
  if (missing.length > 0) return fault(`lacks ${missing.join(', ')}`);
  return { kind: 'vector', version, text, metrics };
}

/** The vector of the newest version; of several of one version the first. */
export function newestVector(vectors: readonly CvssVector[]): CvssVector | undefined {
  const age = ({ version }: CvssVector): number => cvssVersions.indexOf(version);
  return vectors.reduce<CvssVector | undefined>(
    (newest, vector) => (newest === undefined || age(vector) > age(newest) ? vector : newest),
    undefined,
  );
}

function withoutParentheses(text: string): string {
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
}

function fault(problem: string): CvssFault {
  return { kind: 'fault', problem };
}

function shown(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
