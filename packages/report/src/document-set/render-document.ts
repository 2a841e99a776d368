import type { DocumentFormat } from '@nemecys/core';
import type { BlockDocument } from '../blocks/block.ts';
import { renderDocumentDocx } from '../blocks/render-document-docx.ts';
import { renderDocumentHtml } from '../blocks/render-document-html.ts';
import { renderDocumentMarkdown } from '../blocks/render-document-markdown.ts';
import { renderDocumentPdf } from '../blocks/render-document-pdf.ts';
import { renderDocumentXlsx } from '../blocks/render-document-xlsx.ts';

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
