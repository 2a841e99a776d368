/** The versions of CVSS whose vectors are read, oldest first. */
export const cvssVersions = ['2.0', '3.0', '3.1', '4.0'] as const;
export type CvssVersion = (typeof cvssVersions)[number];

/** The metrics of a version by their short name, each with the values it may have. */
export type CvssMetrics = {
  readonly base: Readonly<Record<string, readonly string[]>>;
  /** Temporal, threat, environmental and supplemental metrics: each may be left out. */
  readonly optional: Readonly<Record<string, readonly string[]>>;
};

/** `NAME:values` for each metric, the values separated by commas. */
function metrics(text: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    text
      .trim()
      .split(/\s+/u)
      .map((entry) => {
        const [name = '', values = ''] = entry.split(':');
        return [name, values.split(',')];
      }),
  );
}

const version3: CvssMetrics = {
  base: metrics('AV:N,A,L,P AC:L,H PR:N,L,H UI:N,R S:U,C C:H,L,N I:H,L,N A:H,L,N'),
  optional: metrics(`E:X,U,P,F,H RL:X,O,T,W,U RC:X,U,R,C CR:X,L,M,H IR:X,L,M,H AR:X,L,M,H
    MAV:X,N,A,L,P MAC:X,L,H MPR:X,N,L,H MUI:X,N,R MS:X,U,C MC:X,N,L,H MI:X,N,L,H MA:X,N,L,H`),
};

/** Metrics and values as the specifications of FIRST define them (first.org/cvss: v2 guide; v3.0, v3.1, v4.0). */
export const cvssMetrics: Readonly<Record<CvssVersion, CvssMetrics>> = {
  '2.0': {
    base: metrics('AV:L,A,N AC:H,M,L Au:M,S,N C:N,P,C I:N,P,C A:N,P,C'),
    optional: metrics(`E:U,POC,F,H,ND RL:OF,TF,W,U,ND RC:UC,UR,C,ND CDP:N,L,LM,MH,H,ND TD:N,L,M,H,ND
      CR:L,M,H,ND IR:L,M,H,ND AR:L,M,H,ND`),
  },
  '3.0': version3,
  '3.1': version3,
  '4.0': {
    base: metrics('AV:N,A,L,P AC:L,H AT:N,P PR:N,L,H UI:N,P,A VC:H,L,N VI:H,L,N VA:H,L,N SC:H,L,N SI:H,L,N SA:H,L,N'),
    optional: metrics(`E:X,A,P,U CR:X,H,M,L IR:X,H,M,L AR:X,H,M,L MAV:X,N,A,L,P MAC:X,L,H MAT:X,N,P MPR:X,N,L,H
      MUI:X,N,P,A MVC:X,H,L,N MVI:X,H,L,N MVA:X,H,L,N MSC:X,H,L,N MSI:X,S,H,L,N MSA:X,S,H,L,N
      S:X,N,P AU:X,N,Y R:X,A,U,I V:X,D,C RE:X,L,M,H U:X,Clear,Green,Amber,Red`),
  },
};
