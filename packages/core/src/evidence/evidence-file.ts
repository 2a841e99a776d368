import { z } from 'zod';
import { ConceptId } from '../knowledge/id.ts';
import { FlawReach } from '../knowledge/indicator.ts';
import { Duration } from '../scenario/duration.ts';
import { ItemId } from '../scenario/item-id.ts';
import { ImpactWord, LikelihoodWord } from '../scenario/scale-word.ts';
import { Text } from '../scenario/text.ts';
import { Moment } from './moment.ts';

/** Until when evidence counts: for a time after it was observed, until a moment, or until a newer file of its label. */
export const Expiry = z.union([z.literal('newest'), Moment, Duration]);
export type Expiry = z.infer<typeof Expiry>;

/** Which assets an entry is about: all of these must fit. `type` is a class or one above it. */
export const AssetSelector = z
  .strictObject({
    id: Text.optional(),
    label: Text.optional(),
    type: Text.optional(),
    properties: z.record(z.string(), Text).optional(),
  })
  .readonly();
export type AssetSelector = z.infer<typeof AssetSelector>;

const aboutFields = {
  /** An id or label of the scenario, or a name, address or number that `known-as` gives it. */
  asset: Text.optional(),
  where: AssetSelector.optional(),
};
const noteField = { note: Text.optional() };

/** `yes` or `no`; `true` and `false`, as JSON writes them, mean the same. */
const YesNo = z.union([z.enum(['yes', 'no']), z.boolean()]).transform((answer) => answer === 'yes' || answer === true);

const CweId = z.string().regex(/^CWE-\d{1,5}$/u, 'must be the number of a weakness such as CWE-306');
const cweField = z.union([CweId, z.array(CweId).readonly()]).optional();

/** What is stated of a flaw wherever it is named. */
const flawFields = {
  cvss: z.union([Text, z.array(Text).readonly()]).optional(),
  cwe: cweField,
  /** In a catalogue of flaws that attackers are known to use. */
  'known-exploited': YesNo.optional(),
  /** Probability of use within 30 days, from 0 to 1 (FIRST EPSS). */
  epss: z.number().min(0).max(1).optional(),
  vex: z.enum(['affected', 'under-investigation', 'not-affected', 'fixed']).optional(),
};

/** A flaw found at an asset, or, without an asset, what is known of a flaw that scans name. */
export const VulnerabilityEntry = z.strictObject({ id: Text, ...aboutFields, ...flawFields, ...noteField }).readonly();
export type VulnerabilityEntry = z.infer<typeof VulnerabilityEntry>;

/** A kind of weakness found at an asset, with how likely somebody uses it. */
export const WeaknessEntry = z
  .strictObject({
    id: Text.optional(),
    ...aboutFields,
    cwe: CweId,
    likelihood: LikelihoodWord.optional(),
    importance: ImpactWord.optional(),
    reach: FlawReach.optional(),
    authentication: z.enum(['none', 'user', 'administrator']).optional(),
    ...noteField,
  })
  .readonly();
export type WeaknessEntry = z.infer<typeof WeaknessEntry>;

/** How likely people are to fall for a deceit. */
export const HumanFactorEntry = z
  .strictObject({ id: Text.optional(), ...aboutFields, likelihood: LikelihoodWord, ...noteField })
  .readonly();
export type HumanFactorEntry = z.infer<typeof HumanFactorEntry>;

/** A number for one of the indicators of the knowledge; `since` counts the days from a date. */
export const MeasureEntry = z
  .strictObject({
    id: Text.optional(),
    ...aboutFields,
    indicator: ConceptId,
    value: z.union([z.number(), YesNo]).optional(),
    since: Moment.optional(),
    ...noteField,
  })
  .readonly();
export type MeasureEntry = z.infer<typeof MeasureEntry>;

const Ports = z.array(z.int().min(0).max(65_535)).readonly().default([]);

/** A service that a scan detected. Flaws are named here; `vulnerabilities` describe them. */
export const ScannedService = z
  .strictObject({
    name: Text,
    product: Text.optional(),
    version: Text.optional(),
    cves: z.array(Text).readonly().default([]),
  })
  .readonly();
export type ScannedService = z.infer<typeof ScannedService>;

/** What a network scan saw at one address. */
export const ScanEntry = z
  .strictObject({
    id: Text.optional(),
    ip: Text,
    mac: Text.optional(),
    hostname: Text.optional(),
    vendor: Text.optional(),
    os: Text.optional(),
    type: Text.optional(),
    tcp: Ports,
    udp: Ports,
    services: z.array(ScannedService).readonly().default([]),
    cves: z.array(Text).readonly().default([]),
    score: z.number().optional(),
    ...noteField,
  })
  .readonly();
export type ScanEntry = z.infer<typeof ScanEntry>;

/** The result of a privacy assessment of machine learning: 0 is worst, 100 best. */
export const PrivacyEntry = z
  .strictObject({ id: Text.optional(), ...aboutFields, score: z.number().min(0).max(100), ...noteField })
  .readonly();
export type PrivacyEntry = z.infer<typeof PrivacyEntry>;

const TrustClaim = z
  .string()
  .regex(
    /^(?:<=|>=|=)? ?(?:very-low|low|medium|high|very-high|safe)$/u,
    'must be a level, with one of =, <=, >= before it if you like, such as "<= low"',
  );

/** The state that assets were found in. */
export const StateEntry = z
  .strictObject({
    id: Text.optional(),
    ...aboutFields,
    trust: z.record(ConceptId, TrustClaim).default({}),
    impacts: z.record(ConceptId, ImpactWord).default({}),
    controls: z.record(ConceptId, z.enum(['in-place', 'absent'])).default({}),
    ...noteField,
  })
  .readonly();
export type StateEntry = z.infer<typeof StateEntry>;

/** Names, addresses and numbers under which others know an asset of the scenario. */
export const KnownAs = z
  .strictObject({
    asset: ItemId,
    ip: z.union([Text, z.array(Text).readonly()]).optional(),
    mac: z.union([Text, z.array(Text).readonly()]).optional(),
    hostname: z.union([Text, z.array(Text).readonly()]).optional(),
    inventory: z.union([Text, z.array(Text).readonly()]).optional(),
    services: z.array(Text).readonly().default([]),
  })
  .readonly();
export type KnownAs = z.infer<typeof KnownAs>;

/** The sections of an evidence file that hold evidence. */
export const evidenceSections = [
  'vulnerabilities',
  'weaknesses',
  'people',
  'indicators',
  'scans',
  'privacy',
  'states',
] as const;

const many = <T extends z.ZodType>(entry: T) => z.array(entry).readonly().default([]);

/** A file of evidence: who saw it, when, until when it counts, and what was seen. */
export const EvidenceFile = z
  .strictObject({
    $schema: z.string().optional(),
    'nemecys-evidence': z.literal(1),
    title: Text,
    source: Text,
    observed: Moment,
    label: Text.optional(),
    expires: Expiry.optional(),
    'known-as': many(KnownAs),
    vulnerabilities: many(VulnerabilityEntry),
    weaknesses: many(WeaknessEntry),
    people: many(HumanFactorEntry),
    indicators: many(MeasureEntry),
    scans: many(ScanEntry),
    privacy: many(PrivacyEntry),
    states: many(StateEntry),
  })
  .readonly();
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/** Fields that name the assets an entry is about. */
export type AboutAsset = { readonly asset?: string | undefined; readonly where?: AssetSelector | undefined };

/** One value or several, as a list. */
export function listOf(field: string | readonly string[] | undefined): readonly string[] {
  return field === undefined ? [] : typeof field === 'string' ? [field] : field;
}
