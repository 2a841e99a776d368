import { escapeText } from '../markup/escape.ts';
import type { TableBlock } from './block.ts';

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((name) => `<w:${name} w:val="single" w:color="auto" w:sz="4"/>`)
  .join('');
const room = Object.entries({ top: 40, left: 70, bottom: 40, right: 70 })
  .map(([name, size]) => `<w:${name} w:type="dxa" w:w="${size}"/>`)
  .join('');
const looks = {
  head: {
    row: '<w:tblHeader/>',
    fill: '<w:shd w:fill="E6EEF0" w:val="clear"/>',
    run: '<w:b/><w:bCs/>',
    stay: '<w:pPr><w:keepNext/></w:pPr>',
  },
  body: { row: '<w:cantSplit/>', fill: '', run: '<w:b w:val="false"/><w:bCs w:val="false"/>', stay: '' },
} as const;

/**
 * A table of a Word document as WordprocessingML, `width` twentieths of a point wide. It is written here and not by the
 * library, which keeps a tree of objects for every cell: a trace has tens of thousands.
 */
export function tableXml({ columns, rows }: TableBlock, width: number): string {
  const weights = Object.values(columns);
  const sum = weights.reduce((total, one) => total + one, 0);
  const widths = weights.map((weight) => Math.floor((weight / sum) * width));
  const row = (
    cells: readonly string[],
    { row: kind, fill, run, stay }: (typeof looks)[keyof typeof looks],
  ): string => {
    const inside = cells.map((words, at) => {
      const size = `<w:tcW w:type="dxa" w:w="${widths[at] ?? 0}"/>`;
      const face = `<w:rPr>${run}<w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>`;
      const text = `<w:t xml:space="preserve">${escapeText(words)}</w:t>`;
      return `<w:tc><w:tcPr>${size}${fill}<w:tcMar>${room}</w:tcMar></w:tcPr><w:p>${stay}<w:r>${face}${text}</w:r></w:p></w:tc>`;
    });
    return `<w:tr><w:trPr>${kind}</w:trPr>${inside.join('')}</w:tr>`;
  };
  const grid = widths.map((size) => `<w:gridCol w:w="${size}"/>`).join('');
  const about = `<w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>`;
  const lines = [row(Object.keys(columns), looks.head), ...rows.map((cells) => row(cells, looks.body))];
  return `<w:tbl><w:tblPr>${about}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`;
}
