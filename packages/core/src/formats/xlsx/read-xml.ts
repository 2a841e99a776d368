import { Parser } from 'saxen';

/** What a reader of XML hears of: names without their prefix, text as it is meant. */
export type XmlReader = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

/** Why a text of XML cannot be taken: it declares entities or other things of its own, or it is damaged. */
export type XmlFault = { readonly kind: 'declaration' | 'damaged'; readonly message: string };

/** Reads XML. A declaration of a document type, where entities come from, is a fault and nothing in it is followed. */
export function readXml(xml: string, reader: XmlReader): XmlFault | undefined {
  let fault: XmlFault | undefined;
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    const given = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
    reader.open(local(name), Object.fromEntries(given));
  });
  parser.on('closeTag', (name) => reader.close(local(name)));
  parser.on('text', (text, decode) => reader.text(decode(text)));
  parser.on('cdata', (text) => reader.text(text));
  parser.on('attention', () => {
    fault ??= { kind: 'declaration', message: 'declares a document type' };
  });
  parser.on('error', (error) => {
    fault ??= { kind: 'damaged', message: error.message };
  });
  parser.parse(xml);
  return fault;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
