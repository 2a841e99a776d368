import { Knowledge } from '../../../knowledge/knowledge.ts';
import { type ReadModel, readModel } from '../model/read-model.ts';
import { quadsOf } from '../small-knowledge.fixture.ts';

/** `name: parent, parent` a line, in the words of Spyderisk's network knowledge bases. */
const classes = `
Asset:
Space: Asset
PrivateSpace: Space
PublicSpace: Space
DataCentre: PrivateSpace
Stakeholder: Asset
Human: Stakeholder
Adult: Human
Child: Human
Organisation: Stakeholder
Jurisdiction: Asset
AbstractSubnet: Asset
LogicalSubnet: AbstractSubnet
WiredLAN: LogicalSubnet
WiFiLAN: LogicalSubnet
VXLAN: LogicalSubnet
CoreNetwork: LogicalSubnet
Internet: CoreNetwork
Host: Asset
Server: Host
Workstation: Host
Tablet: Host
Router: Host
VM: Host
Thing: Host
Sensor: Thing
HealthSensor: Sensor
Controller: Thing
RemovableMedia: Host
Process: Asset
InteractiveProcess:
GeneralProcess: Process
ApplicationProcess: GeneralProcess
DataService: Process
AuthService: Process
WebBrowser: InteractiveProcess, GeneralProcess
EmailMX: GeneralProcess
Data: Asset
SensitiveData: Data
HealthData: SensitiveData
BiometricData: SensitiveData`;

const relations = `
connectedTo:
providedBy:
hosts:
locatedIn:
accessibleFrom:
canAccess:
manages:
operates:
hasController:
interactsWith:
stores:
serves:
creates:
appends: creates
receives:
reads: receives
updates: creates, reads
relays:
senses:
receivesFromSensor:
updatesController:
controlsThing:
uses:
usesForAuth:
relatesTo:
diagnoses:
treats:
diagnosisFor: relatesTo
definesTreatmentFor: relatesTo
pairsViaBluetooth:
subjectTo:
worksFor:
overlays:`;

const attributes = ['Availability', 'Integrity', 'Authenticity', 'Astuteness', 'Competence', 'OccupantTW', 'Control'];
const consequences = [
  'Misdiagnosis',
  'DelayedTreatment',
  'LossOfConfidentiality',
  'LossOfIntegrity',
  'LossOfAuthenticity',
];
const controls = ['AntiMalware', 'ScreenLock', 'SecureBIOS', 'WaitForUptoDateData', 'Logging', 'ConsentManagement'];

const rows = (text: string): { id: string; label: string; kindOf: string[] }[] =>
  text
    .trim()
    .split('\n')
    .map((row) => {
      const [id = '', above = ''] = row.split(/:\s*/u);
      return { id, label: id, kindOf: above === '' ? [] : above.split(', ') };
    });
const steps = (...ids: string[]) => ids.map((id) => ({ id, label: id }));
const five = ['VeryLow', 'Low', 'Medium', 'High', 'VeryHigh'];
const named = (prefix: string, ids: readonly string[]): string[] => ids.map((id) => prefix + id);
const twins = (ids: readonly string[]) =>
  ids.map((id) => ({ id, label: id, at: ['Asset'], variants: { min: `${id}_Min`, max: `${id}_Max` } }));

/** The words of a network knowledge base that the tests of the converter need, without any rule. */
export const networkWords: Knowledge = Knowledge.parse({
  format: 'nemecys-knowledge/1',
  ...{ id: 'network-words', title: 'Words for tests', version: '1', hash: '0' },
  features: { mixedCauses: true, populations: true },
  scales: {
    likelihood: steps('Negligible', ...named('Likelihood', five)),
    trust: steps(...named('Trust', [...five, 'Safe'])),
    impact: steps('ImpactNegligible', ...named('Impact', five)),
    risk: steps(...named('Risk', five)),
    population: steps(...named('Pop', ['Singleton', 'Few', 'Medium', 'High', 'VeryHigh'])),
    cost: steps(...named('Cost', five)),
    performance: steps(...named('Performance', five)),
    riskMatrix: Array.from({ length: 6 }, () => [0, 0, 1, 2, 3, 4]),
  },
  classes: rows(classes),
  relations: rows(relations).map((row) => ({ ...row, from: [], to: [] })),
  attributes: twins(attributes),
  consequences: twins(consequences),
  controls: twins(controls),
  ...{ roles: [], patterns: [], constructions: [], undermining: [], inhibition: [], trustTemplates: [] },
  ...{ impactTemplates: [], controlTemplates: [], strategies: [], threats: [], facts: [], indicators: [] },
});

/** A model in these words: assets as `Class Name of it` by id, links as `from relation to`. */
export type NetworkModel = {
  readonly assets: Readonly<Record<string, string>>;
  readonly links?: readonly string[];
  /** Population by id of an asset. */
  readonly many?: Readonly<Record<string, string>>;
  /** Lines `system#… core#… domain#…`, where assets go by `x` and their id. */
  readonly settings?: readonly string[];
};

/** The statements of a model, as a file has them. */
export function networkQuads({ assets, links = [], many = {}, settings = [] }: NetworkModel): string {
  const graph = 'http://it-innovation.soton.ac.uk/system/0123456789abcdef01234567';
  const lines = [
    ...Object.entries(assets).flatMap(([id, said]) => {
      const [type, ...label] = said.split(' ');
      return [
        `system#${id} rdf#type domain#${type}`,
        `system#${id} core#hasID "x${id}"`,
        `system#${id} rdfs#label "${label.join(' ')}"`,
        `system#${id} core#population domain#${many[id] ?? 'PopSingleton'}`,
      ];
    }),
    ...links.map((link) => {
      const [from, relation, to] = link.split(' ');
      return `system#${from} domain#${relation} system#${to}`;
    }),
    ...settings,
  ];
  return quadsOf(lines.join('\n'), graph);
}

/** A model in these words, as the reader gives it. */
export function networkModel(model: NetworkModel): Promise<ReadModel> {
  return readModel([networkQuads(model)], 'model.nq', networkWords);
}

/** A ward with a monitor, a service that keeps its values, and a physician who diagnoses and treats by them. */
export const wardModel: NetworkModel = {
  assets: {
    ward: 'PrivateSpace Ward 3',
    wifi: 'WiFiLAN Ward WiFi',
    lan: 'WiredLAN LAN',
    router: 'Router Router',
    monitor: 'HealthSensor Monitor',
    box: 'Server Gateway',
    forwarder: 'ApplicationProcess Forwarder',
    machine: 'Server Server',
    service: 'DataService Values & plans',
    pc: 'Workstation Ward PC',
    browser: 'WebBrowser Browser',
    doctor: 'Adult Physician',
    ill: 'Adult Patients',
    values: 'HealthData Vital signs',
    plan: 'HealthData Plan',
  },
  links: [
    'lan providedBy router',
    'wifi providedBy router',
    'monitor connectedTo wifi',
    'monitor locatedIn ward',
    'monitor senses values',
    'monitor relatesTo ill',
    'box connectedTo wifi',
    'box hosts forwarder',
    'forwarder receivesFromSensor monitor',
    'forwarder appends values',
    'forwarder uses service',
    'machine connectedTo lan',
    'machine hosts service',
    'machine stores values',
    'machine stores plan',
    'service serves values',
    'service serves plan',
    'pc connectedTo lan',
    'pc hosts browser',
    'browser uses service',
    'browser reads values',
    'browser updates plan',
    'doctor interactsWith browser',
    'doctor diagnoses ill',
    'doctor treats ill',
    'doctor canAccess ward',
    'values diagnosisFor ill',
    'plan definesTreatmentFor ill',
  ],
};
