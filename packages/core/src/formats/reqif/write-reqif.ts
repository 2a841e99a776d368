import type { RequirementFile } from '../../assurance/requirement-catalogue.ts';
import type { Sha256 } from '../../benefit/criteria.ts';
import { uuidOf } from '../oscal/uuid-of.ts';
import { xmlText } from './xml-text.ts';

type Asked = RequirementFile['requirements'][number];

/** When the file says it was made, by what version, and how its identifiers are made from names. */
export type ReqifOptions = { readonly day: string; readonly version: string; readonly sha256: Sha256 };

/** Attributes of a requirement by their name; those beginning with ReqIF are the ones that tools agree on. */
const attributes: Readonly<Record<string, (asked: Asked, document: RequirementFile['document']) => string>> = {
  'ReqIF.ForeignID': ({ id }) => id,
  'ReqIF.Name': ({ title, clause }) => title ?? `Clause ${clause}`,
  'nemecys.Clause': ({ clause }) => clause,
  'nemecys.Actors': ({ actors }) => actors.join(', '),
  'nemecys.Stages': ({ stages }) => stages.join(', '),
  'nemecys.ShownBy': ({ evidence }) => evidence.join(', '),
  'nemecys.AppliesIf': ({ appliesIf }, document) =>
    [document.appliesIf, ...(appliesIf === undefined ? [] : [appliesIf])].join('; and '),
  'nemecys.Confidence': ({ confidence }, document) => confidence ?? document.confidence,
};

/**
 * Documents of the catalogue as one ReqIF 1.2 file: a specification for each, in which its requirements stand in order, the
 * obligation as XHTML text. The same documents on the same day give the same bytes, and identifiers stay over runs.
 */
export function writeReqif(files: readonly RequirementFile[], { day, version, sha256 }: ReqifOptions): string {
  const ref = (name: string): string => `_${uuidOf(`reqif ${name}`, sha256)}`;
  const change = `LAST-CHANGE="${day}T00:00:00Z"`;
  const head = (name: string, long?: string): string =>
    `IDENTIFIER="${ref(name)}" ${change}${long === undefined ? '' : ` LONG-NAME="${xmlText(long)}"`}`;
  const names = Object.keys(attributes);
  const rows = files.flatMap(({ document, requirements }) => requirements.map((asked) => ({ asked, document })));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    '<THE-HEADER>',
    `<REQ-IF-HEADER IDENTIFIER="${ref(`header ${files.map(({ document }) => document.id).join(' ')}`)}">`,
    '<COMMENT>In our own words; read the documents themselves.</COMMENT>',
    `<CREATION-TIME>${day}T00:00:00Z</CREATION-TIME>`,
    `<REQ-IF-TOOL-ID>nemecys ${xmlText(version)}</REQ-IF-TOOL-ID>`,
    // The schema of ReqIF 1.2 is that of 1.0 and fixes this word.
    '<REQ-IF-VERSION>1.0</REQ-IF-VERSION>',
    `<SOURCE-TOOL-ID>nemecys ${xmlText(version)}</SOURCE-TOOL-ID>`,
    '<TITLE>Regulatory requirements for the security of medical devices</TITLE>',
    '</REQ-IF-HEADER>',
    '</THE-HEADER>',
    '<CORE-CONTENT>',
    '<REQ-IF-CONTENT>',
    '<DATATYPES>',
    `<DATATYPE-DEFINITION-STRING ${head('type string', 'Words')} MAX-LENGTH="32000"/>`,
    `<DATATYPE-DEFINITION-XHTML ${head('type text', 'Text')}/>`,
    '</DATATYPES>',
    '<SPEC-TYPES>',
    `<SPEC-OBJECT-TYPE ${head('requirement type', 'Requirement')}>`,
    '<SPEC-ATTRIBUTES>',
    ...names.map(
      (name) =>
        `<ATTRIBUTE-DEFINITION-STRING ${head(`attribute ${name}`, name)}><TYPE><DATATYPE-DEFINITION-STRING-REF>${ref('type string')}</DATATYPE-DEFINITION-STRING-REF></TYPE></ATTRIBUTE-DEFINITION-STRING>`,
    ),
    `<ATTRIBUTE-DEFINITION-XHTML ${head('attribute ReqIF.Text', 'ReqIF.Text')}><TYPE><DATATYPE-DEFINITION-XHTML-REF>${ref('type text')}</DATATYPE-DEFINITION-XHTML-REF></TYPE></ATTRIBUTE-DEFINITION-XHTML>`,
    '</SPEC-ATTRIBUTES>',
    '</SPEC-OBJECT-TYPE>',
    `<SPECIFICATION-TYPE ${head('document type', 'Document')}/>`,
    '</SPEC-TYPES>',
    '<SPEC-OBJECTS>',
    ...rows.flatMap(({ asked, document }) => [
      `<SPEC-OBJECT ${head(`requirement ${asked.id}`)}>`,
      '<VALUES>',
      ...Object.entries(attributes).map(
        ([name, wordsOf]) =>
          `<ATTRIBUTE-VALUE-STRING THE-VALUE="${xmlText(wordsOf(asked, document))}"><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>${ref(`attribute ${name}`)}</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>`,
      ),
      `<ATTRIBUTE-VALUE-XHTML><THE-VALUE><xhtml:div>${xmlText(asked.obligation.trim())}</xhtml:div></THE-VALUE><DEFINITION><ATTRIBUTE-DEFINITION-XHTML-REF>${ref('attribute ReqIF.Text')}</ATTRIBUTE-DEFINITION-XHTML-REF></DEFINITION></ATTRIBUTE-VALUE-XHTML>`,
      '</VALUES>',
      `<TYPE><SPEC-OBJECT-TYPE-REF>${ref('requirement type')}</SPEC-OBJECT-TYPE-REF></TYPE>`,
      '</SPEC-OBJECT>',
    ]),
    '</SPEC-OBJECTS>',
    '<SPECIFICATIONS>',
    ...files.flatMap(({ document, requirements }) => [
      `<SPECIFICATION ${head(`document ${document.id} ${document.version}`, `${document.title} (${document.version})`)}>`,
      `<TYPE><SPECIFICATION-TYPE-REF>${ref('document type')}</SPECIFICATION-TYPE-REF></TYPE>`,
      '<CHILDREN>',
      ...requirements.map(
        ({ id }) =>
          `<SPEC-HIERARCHY ${head(`place ${document.id} ${id}`)}><OBJECT><SPEC-OBJECT-REF>${ref(`requirement ${id}`)}</SPEC-OBJECT-REF></OBJECT></SPEC-HIERARCHY>`,
      ),
      '</CHILDREN>',
      '</SPECIFICATION>',
    ]),
    '</SPECIFICATIONS>',
    '</REQ-IF-CONTENT>',
    '</CORE-CONTENT>',
    '</REQ-IF>',
  ];
  return `${lines.join('\n')}\n`;
}
