import type { ClassCounterpart, NearMiss, QualityCounterpart, RelationCounterpart } from './counterpart.ts';

// The words of Spyderisk's network knowledge bases on the left, those of packages/knowledge on the right. The first row
// that holds counts; a class or relation without a row takes those of the nearest one above it.

const become = (name: string): ClassCounterpart['becomes'] => ({ kind: 'class', class: name });
const leave = (because: string): ClassCounterpart['becomes'] => ({ kind: 'left', because });

const unsaidRole = 'Spyderisk does not say what part this person has';
const unsaidSetting = 'Spyderisk does not say whose network it is; where it is at home, write home-network';
const unsaidPlace = 'Spyderisk does not say what kind of place it is';
const unsaidDevice = 'Spyderisk knows no kinds of medical devices';
const unsaidSoftware = 'Spyderisk does not say what the program is for';
const unsaidData = 'Spyderisk does not say what the data are';
const machine = 'we take machines that run in others, and groups of machines, as machines of their own';

const people = ['Human', 'Adult', 'Child'];
const sensors = ['Sensor', 'HealthSensor'];
const screens = [
  'InteractiveProcess',
  'InteractiveApplication',
  'WebBrowser',
  'WebApp',
  'Editor',
  'EmailClient',
  'SMSClient',
];
const programs = ['Process', 'ApplicationProcess'];
const data = ['Data', 'HealthData', 'SensitiveData', 'BiometricData', 'GeneticData', 'SpecialCategoryData'];

/** What assets of the classes of Spyderisk become. */
export const classCounterparts: readonly ClassCounterpart[] = [
  // people
  { of: people, when: { from: ['diagnoses', 'treats'] }, becomes: become('clinician') },
  {
    of: people,
    when: { to: ['diagnoses', 'treats', 'diagnosisFor', 'definesTreatmentFor'] },
    becomes: become('patient'),
  },
  {
    of: people,
    when: { to: ['relatesTo'], other: ['Thing', 'HealthData'] },
    becomes: become('patient'),
    assumed: 'something measures this person, or health data relate to this person',
  },
  {
    of: people,
    when: { from: ['manages'], other: ['Host', 'Process'] },
    becomes: become('it-administrator'),
    assumed: `${unsaidRole}; this one administers machines`,
  },
  {
    of: people,
    when: { from: ['interactsWith', 'interactsRemotelyWith'] },
    becomes: become('caregiver'),
    assumed: `${unsaidRole}; a caregiver is the user we expect least of`,
  },
  { of: people, becomes: become('bystander'), assumed: unsaidRole },
  // what is only kept as words
  { of: ['Jurisdiction'], becomes: { kind: 'jurisdiction' } },
  { of: ['Organisation', 'LegalOrganisation', 'Stakeholder', 'LegalEntity'], becomes: { kind: 'owner' } },
  // places
  { of: ['DataCentre'], becomes: become('server-room') },
  {
    of: ['PrivateSpace'],
    when: { to: ['locatedIn'], other: ['Sensor', 'Controller'] },
    becomes: become('ward'),
    assumed: `${unsaidPlace}; medical devices are in it`,
  },
  { of: ['PrivateSpace'], becomes: become('clinic-room'), assumed: unsaidPlace },
  { of: ['PublicSpace', 'World'], becomes: become('public-place') },
  { of: ['Space'], becomes: become('public-place'), assumed: unsaidPlace },
  // networks
  { of: ['Internet'], becomes: become('internet') },
  { of: ['CoreNetwork'], becomes: become('internet'), assumed: 'a network that joins others, open to strangers' },
  { of: ['WiredLAN'], becomes: become('hospital-lan'), assumed: unsaidSetting },
  { of: ['WiFiLAN'], becomes: become('hospital-wlan'), assumed: unsaidSetting },
  { of: ['PublicCellularNetwork'], becomes: become('cellular-network') },
  {
    of: ['CellularNetwork', 'RAN'],
    becomes: become('cellular-network'),
    assumed: 'we know one kind of cellular network',
  },
  { of: ['BluetoothPair'], becomes: become('bluetooth-link') },
  { of: ['USBPair'], becomes: become('cable-link') },
  { of: ['AbstractSubnet'], becomes: leave('we know no networks that run inside others') },
  // devices
  { of: ['Server'], becomes: become('server') },
  { of: ['Workstation', 'Notebook'], becomes: become('workstation') },
  { of: ['Tablet', 'Smartphone'], becomes: become('phone') },
  { of: ['MobileClient', 'Smartwatch'], becomes: become('phone'), assumed: 'it is carried about like a phone' },
  { of: ['Router'], becomes: become('router') },
  {
    of: ['CoreRouter', 'VRouter', 'BaseStation'],
    becomes: become('router'),
    assumed: 'it joins networks like a router',
  },
  {
    of: ['Cluster', 'Container', 'Pod', 'VM', 'VCluster', 'Master', 'Worker', 'VirtualHost'],
    becomes: become('server'),
    assumed: machine,
  },
  {
    of: sensors,
    when: { from: ['locatedIn'] },
    becomes: become('patient-monitor'),
    assumed: `${unsaidDevice}; this one measures and stands in a place`,
  },
  { of: sensors, becomes: become('wearable-sensor'), assumed: `${unsaidDevice}; this one measures` },
  {
    of: ['Controller'],
    becomes: become('infusion-pump'),
    assumed: `${unsaidDevice}; this one acts on its surroundings`,
  },
  { of: ['Thing'], becomes: leave('it is said neither to measure nor to act') },
  { of: ['RemovableMedia'], becomes: leave('we know no media that are carried from one device to another') },
  { of: ['Host'], becomes: become('server'), assumed: 'Spyderisk does not say what machine it is' },
  // programs
  { of: programs, when: { host: 'lost' }, becomes: leave('the machine it runs on has no counterpart') },
  { of: ['AuthService'], becomes: become('directory-service') },
  { of: ['RemoteAccessService'], becomes: become('remote-service'), assumed: 'it lets somebody work from afar' },
  { of: ['EmailMX', 'EmailService'], becomes: leave('we know no mail servers, only people who read mail') },
  { of: ['DataService', 'DB'], becomes: become('health-record-system'), assumed: `${unsaidSoftware}; it keeps data` },
  {
    of: ['ServiceProxy'],
    becomes: become('interface-engine'),
    assumed: `${unsaidSoftware}; it passes on what others send`,
  },
  {
    of: screens,
    when: { host: ['phone'] },
    becomes: become('phone-app'),
  },
  {
    of: screens,
    when: { host: 'none' },
    becomes: become('phone-app'),
    assumed: 'people use it, and nothing is said to run it',
  },
  {
    of: [...screens, 'SystemProcess', 'RemoteAccessClient'],
    when: { host: ['device'] },
    becomes: { kind: 'part-of-host' },
  },
  {
    of: programs,
    when: { from: ['updatesController', 'amendsController'], host: ['server'] },
    becomes: become('pump-server'),
    assumed: `${unsaidSoftware}; it controls an acting device`,
  },
  {
    of: programs,
    when: { host: ['server'] },
    becomes: become('interface-engine'),
    assumed: `${unsaidSoftware}; it works on a server`,
  },
  { of: programs, when: { host: ['phone'] }, becomes: become('phone-app') },
  { of: programs, when: { host: ['device'] }, becomes: { kind: 'part-of-host' } },
  {
    of: programs,
    becomes: become('cloud-service'),
    assumed: 'nothing is said to run it, so it is taken as a service of a provider',
  },
  // data
  {
    of: data,
    when: { from: ['controlsThing'], other: ['Controller'] },
    becomes: become('command-data'),
  },
  { of: ['ControlData'], becomes: become('command-data') },
  { of: data, when: { from: ['definesTreatmentFor'] }, becomes: become('therapy-plan') },
  { of: data, when: { to: ['senses'] }, becomes: become('sensed-data') },
  { of: ['SensedData'], becomes: become('sensed-data') },
  { of: data, when: { from: ['diagnosisFor'] }, becomes: become('result-data') },
  { of: ['SpamData'], becomes: leave('we know no unwanted mail as data') },
  { of: ['BiometricData'], becomes: become('identity-data'), assumed: 'they show who somebody is' },
  {
    of: ['HealthData', 'GeneticData'],
    becomes: become('result-data'),
    assumed: `${unsaidData}, but that they tell of health`,
  },
  {
    of: data,
    becomes: become('result-data'),
    assumed: `${unsaidData}; taken as health data, so that nothing is missed`,
  },
];

const relation = (is: string): RelationCounterpart['reads'] => ({ kind: 'relation', is });
const noWord = (because: string): RelationCounterpart['reads'] => ({ kind: 'left', because });

const bothWays = 'it both reads and sets the device; what the flows do not show of that is not said';

/** What links of the relations of Spyderisk say. */
export const relationCounterparts: readonly RelationCounterpart[] = [
  { of: ['connectedTo'], reads: relation('connects-to') },
  { of: ['providedBy'], reads: { kind: 'relation', is: 'connects-to', turned: true } },
  { of: ['pairsViaBluetooth'], reads: { kind: 'pair', type: 'bluetooth-link', noun: 'Bluetooth' } },
  { of: ['pairsViaUSB'], reads: { kind: 'pair', type: 'cable-link', noun: 'USB' } },
  { of: ['hosts', 'contains'], reads: { kind: 'hosts' } },
  { of: ['locatedIn', 'mayBeIn'], reads: { kind: 'place' } },
  { of: ['resourcedBy'], reads: { kind: 'place' }, assumed: 'a machine of a data centre stands there' },
  {
    of: ['accessibleFrom'],
    reads: relation('located-in'),
  },
  { of: ['canAccess'], reads: { kind: 'place' }, assumed: 'who may enter a place is taken to be there' },
  { of: ['manages'], reads: relation('administers') },
  { of: ['manages', 'operates'], reads: { kind: 'owner', owner: 'from' } },
  { of: ['controlledBy', 'hasController'], reads: { kind: 'owner', owner: 'to' } },
  { of: ['interactsWith', 'interactsRemotelyWith'], reads: { kind: 'interacts' } },
  { of: ['viewsData'], reads: relation('views') },
  { of: ['interactsWithData', 'inputsData', 'amendsData'], reads: relation('interacts-with') },
  { of: ['diagnoses'], reads: { kind: 'function', does: 'diagnose' } },
  { of: ['treats'], reads: { kind: 'function', does: 'treat' } },
  { of: ['diagnosisFor'], reads: { kind: 'about', use: 'diagnosis', otherwise: 'diagnosis-for' } },
  { of: ['definesTreatmentFor'], reads: { kind: 'about', use: 'treatment', otherwise: 'defines-treatment-for' } },
  { of: ['relatesTo'], reads: { kind: 'about', otherwise: 'about' } },
  { of: ['relatesTo'], reads: relation('attached-to') },
  { of: ['stores'], reads: { kind: 'stores' } },
  { of: ['serves'], reads: { kind: 'handles', serves: true } },
  { of: ['creates', 'appends'], reads: { kind: 'handles', gives: true } },
  { of: ['reads', 'receives', 'configuredBy'], reads: { kind: 'handles', takes: true } },
  {
    of: ['updates', 'amends', 'relays', 'processes', 'processesRemotely'],
    reads: { kind: 'handles', gives: true, takes: true },
  },
  { of: ['enablesUserInput', 'enablesUserOutput', 'enablesUserUpdate', 'enablesUserAccess'], reads: { kind: 'shows' } },
  { of: ['senses'], reads: { kind: 'senses' } },
  { of: ['receivesFromSensor', 'pollsSensor', 'readsSensor'], reads: { kind: 'from-sensor' } },
  { of: ['updatesController', 'amendsController', 'controlsSensor'], reads: { kind: 'to-thing' } },
  // these both read and set a sensor: two rows, as each half is a flow of its own
  { of: ['amendsSensor', 'updatesSensor'], reads: { kind: 'from-sensor' }, assumed: bothWays },
  { of: ['amendsSensor', 'updatesSensor'], reads: { kind: 'to-thing' }, assumed: bothWays },
  { of: ['controlsThing'], reads: { kind: 'controls' } },
  { of: ['uses', 'usesService', 'usesViaProxy'], reads: { kind: 'client' } },
  { of: ['usesForAuth', 'usesForAuthZ'], reads: relation('depends-on') },
  { of: ['subjectTo'], reads: noWord('law is named in the context of a scenario, not at single things') },
  { of: ['worksFor'], reads: noWord('we know no employers') },
  { of: ['accessibleVia'], reads: noWord('we know no ways from place to place') },
  { of: ['provisionedBy', 'managedBy'], reads: noWord('we know no machines that run in others') },
  { of: ['overlays', 'implements', 'implementsAN'], reads: noWord('we know no networks that run inside others') },
];

/** What trust attributes of Spyderisk are called here. Where that is only assumed, a level may lower trust, not raise it. */
export const attributeCounterparts: readonly QualityCounterpart[] = [
  { of: ['Availability'], at: ['component', 'network', 'data'], to: 'availability' },
  { of: ['Timeliness'], at: ['component', 'network', 'data'], to: 'timeliness' },
  { of: ['Confidentiality'], at: ['data'], to: 'confidentiality' },
  { of: ['Integrity'], at: ['data'], to: 'integrity' },
  { of: ['Authenticity'], at: ['data'], to: 'integrity', assumed: 'forged data are wrong data here' },
  { of: ['Reliability'], at: ['component'], to: 'reliability' },
  { of: ['ExtrinsicTW'], at: ['component'], to: 'flaw-free' },
  {
    of: ['Extrinsic-M-TW', 'Extrinsic-U-TW'],
    at: ['component'],
    to: 'flaw-free',
    assumed: 'a flaw that gives control or the rights of a user is the worst of usable flaws',
  },
  { of: ['Astuteness'], at: ['human'], to: 'alertness' },
  { of: ['Benevolence'], at: ['human'], to: 'loyalty' },
  {
    of: ['Competence', 'Reliability'],
    at: ['human'],
    to: 'user-care',
    assumed: 'both ask whether people work without mistakes',
  },
  {
    of: ['NetworkUserTW'],
    at: ['network'],
    to: 'outsiders-kept-out',
    assumed: 'both ask whether those on the network can be trusted',
  },
  {
    of: ['ChannelConfidentiality', 'CommsNotSnoopable'],
    at: ['network'],
    to: 'interception-resistance',
    assumed: 'both ask whether messages can be listened to',
  },
  {
    of: ['OccupantTW', 'PhysicalControl'],
    at: ['place'],
    to: 'intruders-kept-out',
    assumed: 'both ask whether those in the place can be trusted',
  },
];

/** Trust attributes of ours that come near those of Spyderisk. */
export const nearAttributes: readonly NearMiss[] = [
  {
    of: ['C', 'I', 'W', 'VN', 'VA', 'VL', 'AU', 'XS', 'QI'].map((kind) => `Extrinsic-${kind}-TW`),
    near: 'flaw-free',
  },
  { of: ['Extrinsic-A-TW'], near: 'overload-resistance' },
  { of: ['IntrinsicTW'], near: 'robustness' },
  { of: ['TrojanTW'], near: 'supplier-integrity' },
  { of: ['Possession'], near: 'theft-resistance' },
];

/** What consequences of Spyderisk are called here. Impacts belong to the few assets where harm is done: people and data. */
export const consequenceCounterparts: readonly QualityCounterpart[] = [
  { of: ['AbsenceOfDiagnosis'], at: ['human'], to: 'absence-of-diagnosis' },
  { of: ['DelayedDiagnosis'], at: ['human'], to: 'delayed-diagnosis' },
  { of: ['Misdiagnosis'], at: ['human'], to: 'misdiagnosis' },
  { of: ['AbsenceOfTreatment'], at: ['human'], to: 'absence-of-treatment' },
  { of: ['DelayedTreatment'], at: ['human'], to: 'delayed-treatment' },
  { of: ['InappropriateTreatment'], at: ['human'], to: 'inappropriate-treatment' },
  { of: ['LossOfConfidentiality'], at: ['data'], to: 'loss-of-confidentiality' },
  { of: ['LossOfIntegrity'], at: ['data'], to: 'loss-of-integrity' },
  { of: ['LossOfAuthenticity'], at: ['data'], to: 'loss-of-integrity', assumed: 'forged data are wrong data here' },
  { of: ['LossOfAvailability'], at: ['data'], to: 'loss-of-availability' },
  { of: ['LossOfTimeliness'], at: ['data'], to: 'loss-of-timeliness' },
];

/** What controls of Spyderisk are called here: only those that mean the same, as each takes likelihood away. */
export const controlCounterparts: readonly QualityCounterpart[] = [
  { of: ['SelfCareTreatment'], at: ['human'], to: 'self-care-treatment' },
  { of: ['RealTimeDataUnneeded'], at: ['data'], to: 'real-time-data-unneeded' },
  { of: ['WaitForUptoDateData'], at: ['data'], to: 'wait-for-up-to-date-data' },
  { of: ['AntiMalware'], at: ['device'], to: 'malware-protection' },
  { of: ['SoftwarePatching'], at: ['device'], to: 'patching' },
  { of: ['HostEncryption'], at: ['device'], to: 'storage-encryption' },
  { of: ['ScreenLock'], at: ['component'], to: 'screen-lock' },
  { of: ['RemoteWiping'], at: ['user-device'], to: 'remote-wipe' },
  { of: ['AuthenticationLimits'], at: ['component'], to: 'account-lockout' },
  { of: ['Screened'], at: ['human'], to: 'staff-vetting' },
  { of: ['PhysicalLock', 'BiometricLock', 'ChipAndPINLock'], at: ['place'], to: 'watched-place' },
  { of: ['SafeControlSetting'], at: ['actuator'], to: 'safe-fallback-mode' },
];

/** Controls of ours that come near those of Spyderisk. */
export const nearControls: readonly NearMiss[] = [
  { of: ['SoftwarePatched'], near: 'patching' },
  { of: ['SecureBIOS'], near: 'secure-boot' },
  { of: ['SecureEnclave'], near: 'hardware-key-store' },
  { of: ['PhysicalDeviceProtection'], near: 'physical-lock' },
  { of: ['PenetrationTesting', 'DeviceCertification', 'SoftwareCertification'], near: 'security-testing' },
  { of: ['AccessControl'], near: 'least-privilege' },
  { of: ['Logging'], near: 'audit-log' },
  { of: ['OneTimeKeyVerifier', 'OutOfBandKeyVerifier'], near: 'two-factor-login' },
  { of: ['BiometricIDVerifier', 'ChipAndPINVerifier'], near: 'proximity-login' },
  { of: ['PasswordQualityCheck'], near: 'password-rules' },
  { of: ['SecurityTraining', 'BasicSecurityTraining'], near: 'phishing-training' },
  { of: ['SpamFiltering'], near: 'mail-filter' },
  { of: ['UsesNoEmail'], near: 'no-mail-or-web' },
  { of: ['EncryptedComms'], near: 'strong-radio-key' },
  { of: ['AAA'], near: 'network-access-control' },
  { of: ['SecureLocation', 'PhysicalPatrols', 'ContinuousOccupation'], near: 'watched-place' },
  { of: ['SafeControlMode', 'SafeIoTController'], near: 'safe-fallback-mode' },
  { of: ['SuspendUnreliableController'], near: 'suspend-on-anomaly' },
  { of: ['TLS', 'Encryption'], near: 'encryption-in-transit' },
  { of: ['BreakTheGlass'], near: 'break-glass-access' },
];
