import { Knowledge } from '../../knowledge/knowledge.ts';

const steps = (...ids: string[]) => ids.map((id) => ({ id, label: id }));

/** `name: parent, parent` a line; a name in brackets is abstract. */
const classes = `
[asset]
[place]: asset
home: place
clinic-room: place
[human]: asset
patient: human
[adult]: human
clinician: adult
nurse: adult
[network]: asset
home-network: network
internet: network
hospital-lan: network
[component]: asset
[device]: component
[actuator]: device
infusion-pump: actuator
home-hub: device
server: device
workstation: device
[software]: component
[server-software]: software
phone-app: software
clinician-portal: server-software
name-service: server-software
remote-service: server-software
[data]: asset
[health-data]: data
result-data: health-data
command-data: health-data
alarm-data: health-data
firmware-image: data
[data-copy]: asset
data-flow: asset
clinical-function: asset
care-service: asset`;

/** `name: from -> to` a line; a name in brackets is added by construction only. */
const relations = `
located-in: device, human, network -> place
runs-on: software -> device
connects-to: component -> network
uses: human -> component
holds: component -> data
depends-on: component -> software
about: data -> human
diagnosis-for: data -> human
defines-treatment-for: data -> human
alarm-for: alarm-data -> human
controls: health-data -> actuator
installs-on: firmware-image -> component
sent-by: data-flow -> component
received-by: data-flow -> component
carries: data-flow -> data
passes-over: data-flow -> network
performed-by: clinical-function -> human, component
serves: clinical-function -> human
works-on: clinical-function -> data
interacts-with: human -> data
views: human -> data
diagnoses: adult -> human
treats: adult, actuator -> human
watches: adult -> human
[copy-of]: data-copy -> data`;

const controls = `
encryption-in-transit: data-flow
sender-authentication: data-flow
receiver-authentication: data-flow
store-and-forward: data-flow
wait-for-up-to-date-data: data
real-time-data-unneeded: data
fault-noticed-in-time: clinical-function
fallback-in-time: clinical-function
signed-updates: component
closed-debug-port: device`;

const rows = (text: string): [name: string, rest: string, abstract: boolean][] =>
  text
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', rest = ''] = row.split(/:\s*/);
      return [name.replace(/[[\]]/g, ''), rest, name.startsWith('[')];
    });
const list = (text: string): string[] => (text === '' ? [] : text.split(/,\s*/));

/** A knowledge base with the words the language needs and little else. */
export const knowledge: Knowledge = Knowledge.parse({
  format: 'nemecys-knowledge/1',
  id: 'test',
  title: 'Words for tests',
  version: '1',
  hash: '0',
  features: { mixedCauses: true, populations: true },
  scales: {
    likelihood: steps('negligible', 'very-low', 'low', 'medium', 'high', 'very-high'),
    trust: steps('very-low', 'low', 'medium', 'high', 'very-high', 'safe'),
    impact: steps('negligible', 'very-low', 'low', 'medium', 'high', 'very-high'),
    risk: steps('very-low', 'low', 'medium', 'high', 'very-high'),
    population: steps('one', 'few', 'some', 'many', 'very-many'),
    cost: steps('very-low', 'low', 'medium', 'high', 'very-high'),
    performance: steps('very-low', 'low', 'medium', 'high', 'very-high'),
    riskMatrix: Array.from({ length: 6 }, () => [0, 0, 0, 0, 0, 0]),
  },
  classes: rows(classes).map(([id, kindOf, abstract]) => ({
    id,
    label: id.replaceAll('-', ' '),
    kindOf: list(kindOf),
    assertable: !abstract,
  })),
  relations: rows(relations).map(([id, ends, abstract]) => {
    const [from = '', to = ''] = ends.split(' -> ');
    return { id, label: id.replaceAll('-', ' '), from: list(from), to: list(to), assertable: !abstract };
  }),
  roles: [],
  patterns: [],
  constructions: [],
  attributes: [{ id: 'reliability', label: 'Reliability', at: ['component'] }],
  consequences: [{ id: 'misdiagnosis', label: 'Misdiagnosis', at: ['human'], harm: 'patient' }],
  undermining: [],
  inhibition: [],
  trustTemplates: [],
  impactTemplates: [],
  controls: rows(controls).map(([id, at]) => ({ id, label: id.replaceAll('-', ' '), at: list(at) })),
  controlTemplates: [],
  strategies: [],
  threats: [],
  facts: [
    {
      id: 'debug-port-closed',
      ask: 'Is the debug port closed?',
      at: ['device'],
      yes: { controls: ['closed-debug-port'] },
      no: {},
    },
    {
      id: 'vendor-supported',
      ask: 'Does the maker still send updates?',
      at: ['home-hub'],
      yes: { trust: { reliability: 4 } },
      no: { trust: { reliability: 1 } },
    },
  ],
});
