import type { BlockDocument } from '../blocks/block.ts';
import { renderDocumentDocx } from '../blocks/render-document-docx.ts';
import { renderDocumentHtml } from '../blocks/render-document-html.ts';
import { renderDocumentMarkdown } from '../blocks/render-document-markdown.ts';
import { renderDocumentPdf } from '../blocks/render-document-pdf.ts';
import { renderDocumentXlsx } from '../blocks/render-document-xlsx.ts';

/** Every format that a document can have; each is also the ending of its file. */
export const documentFormats = ['html', 'md', 'docx', 'pdf', 'xlsx'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** A document in a format; the same document gives the same bytes. */
export async function renderDocument(document: BlockDocument, format: DocumentFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return renderDocumentHtml(document);
    case 'md':
      return renderDocumentMarkdown(document);
    case 'docx':
      return renderDocumentDocx(document);
    case 'pdf':
      return renderDocumentPdf(document);
    case 'xlsx':
      return renderDocumentXlsx(document);
  }
}
