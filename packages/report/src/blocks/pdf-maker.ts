import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** What of the PDF library is used. */
export type PdfMaker = {
  readonly createPdf: (definition: TDocumentDefinitions) => { readonly getBuffer: () => Promise<Uint8Array> };
};

// The package is CommonJS, and its types describe its browser form.
type Library = PdfMaker & {
  readonly setFonts: (fonts: object) => void;
  readonly setUrlAccessPolicy: (allow: () => boolean) => void;
  readonly setLocalAccessPolicy: (allow: (path: string) => boolean) => void;
};

let loading: Promise<PdfMaker> | undefined;

/** The PDF library with the one family of fonts that it brings; it may read no other file and fetch nothing. */
export function pdfMaker(): Promise<PdfMaker> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PdfMaker> {
  const [library, fonts] = await Promise.all([import('pdfmake'), import('pdfmake/fonts/Roboto.js')]);
  const maker = library.default as unknown as Library;
  // By name and not from memory: the part that writes drawings knows fonts by the names of their files only.
  const files = new Set(Object.values(fonts.default).flatMap((family) => Object.values(family)));
  maker.setFonts(fonts.default);
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy((path) => files.has(path));
  return maker;
}
