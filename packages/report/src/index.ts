export { drawPath, type PathDrawingOptions } from './drawing/path-drawing.ts';
export { drawScenario, type ScenarioDrawing } from './drawing/scenario-drawing.ts';
export { type HtmlOptions, renderHtml } from './html/render-html.ts';
export { renderJson } from './json/render-json.ts';
export { markup } from './markup/element.ts';
export { type RiskFileOptions, renderRiskFile, riskFileColumns } from './risk-file/render-risk-file.ts';
export { renderSummary, type SummaryOptions } from './summary/render-summary.ts';
export type { Colour } from './summary/terminal-text.ts';
