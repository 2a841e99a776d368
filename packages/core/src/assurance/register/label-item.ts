import { z } from 'zod';

/** What users are told about security, with the requirements that ask for it: the union of what FDA, MDCG and IMDRF list. */
export const labelItems = {
  objectives: {
    text: 'Security objectives, residual risks, limits and warnings',
    rows: ['MDCG-4.2a', 'MDR-AI-23.4g', 'MDR-AI-23.1g'],
  },
  'minimum-requirements': {
    text: 'Least hardware, network and security that is needed; assumptions on the environment',
    rows: ['MDR-AI-17.4', 'MDR-AI-23.4ab', 'MDCG-4.2f', 'MDCG-2.3d', 'MDCG-3.6d'],
  },
  'environment-controls': {
    text: 'Controls advised for the environment, with diagrams',
    rows: ['FDA-VI.A.1', 'FDA-VI.A.2', 'MDCG-4.3.1'],
  },
  ports: { text: 'Ports, interfaces and every flow on the network', rows: ['FDA-VI.A.3', 'MDCG-4.2h'] },
  configuration: {
    text: 'Installation, secure configuration, first log-in, defaults, settings that raise risk',
    rows: ['FDA-VI.A.11', 'MDR-AI-23.4i', 'MDCG-4.2c', 'FDA-VI.A.4'],
  },
  accounts: { text: 'Roles, rights, accounts, passwords, unused functions', rows: ['MDCG-4.2h', 'MDCG-2.6.3a'] },
  readiness: { text: 'Check of readiness, maintenance, security updates', rows: ['MDR-AI-23.4k', 'MDCG-4.2e'] },
  'authorised-software': {
    text: 'How authorised software is got and told from other software',
    rows: ['FDA-VI.A.6', '81001-6.3.3', 'MDCG-4.2b'],
  },
  anomalies: {
    text: 'What the device does and users do when something is wrong',
    rows: ['FDA-VI.A.7', 'FDA-VI.A.8', 'MDCG-4.2c'],
  },
  backup: { text: 'Backup and restoring of data and configuration', rows: ['FDA-VI.A.9', 'MDCG-4.2g', 'FDA-VI.A.10'] },
  logging: { text: 'Logs: where, in which form, how to use them', rows: ['FDA-VI.A.12', 'MDCG-4.2h'] },
  components: { text: 'Bill of materials and where to get it', rows: ['FDA-VI.A.5', 'MDCG-4.2h'] },
  compatibility: { text: 'Devices that work together and limits of it', rows: ['MDR-AI-14.1', 'MDR-AI-23.4q'] },
  training: { text: 'Skills and training that are needed', rows: ['MDR-AI-23.4j', 'MDCG-4.2d'] },
  reporting: { text: 'How to report what looks wrong', rows: ['MDR-AI-23.4z', 'MDCG-2.6.2e'] },
  support: {
    text: 'Period of support, its end, who bears the risk after it',
    rows: ['FDA-VI.A.13', 'MDR-AI-6', 'N60-6.6'],
  },
  decommissioning: { text: 'Taking out of use and wiping', rows: ['FDA-VI.A.14', 'MDR-AI-14.7', '81001-5.8.7'] },
  'for-patients': { text: 'What clinicians can tell patients; text for lay users', rows: ['MDCG-4.3n', 'MDCG-2.6.3a'] },
  disclosure: {
    text: 'Reference to the disclosure statement and further documents',
    rows: ['FDA-VI.A.15', 'MDCG-4.3m'],
  },
} as const;

/** One of the things users are told. */
export const LabelItem = z.enum(Object.keys(labelItems) as [keyof typeof labelItems]);
export type LabelItem = z.infer<typeof LabelItem>;
