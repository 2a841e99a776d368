export { assessmentDocument, type ReportCircumstances } from './assessment-document/assessment-document.ts';
export { type CaseDrawing, type DrawnCase, drawCase } from './assurance-case/draw-case.ts';
export { renderCaseFiles } from './assurance-case/render-case-files.ts';
export type { Block, BlockDocument } from './blocks/block.ts';
export { zipFiles } from './blocks/zip-files.ts';
export { type CatalogueFormat, catalogueFormats, exportCatalogue } from './catalogue/export-catalogue.ts';
export type { ComplianceTable } from './compliance/compliance-table.ts';
export { drawViewFiles, renderViewFiles } from './compliance/draw-views.ts';
export { ledgerTables } from './compliance/ledger-tables.ts';
export { renderComplianceCsv } from './compliance/render-compliance-csv.ts';
export { renderComplianceHtml } from './compliance/render-compliance-html.ts';
export { renderComplianceMarkdown } from './compliance/render-compliance-markdown.ts';
export { renderComplianceSarif } from './compliance/render-compliance-sarif.ts';
export { renderTraceCsv } from './compliance/render-trace-csv.ts';
export { viewHeadings, viewTables } from './compliance/view-tables.ts';
export { bowTieTable } from './decision/bow-tie/bow-tie-table.ts';
export { burdenText, likelihoodWord, sharesText, vectorText } from './decision/decision-words.ts';
export { drawBowTieFile, drawCurveFile, drawTornadoFile } from './decision/draw-decision-files.ts';
export {
  curveTable,
  effectsTable,
  gatesTable,
  hazardsTable,
  type NumberTable,
  numbersTable,
  optionsTable,
  tornadoTable,
  worthTable,
} from './decision/numbers/number-tables.ts';
export { settingsText } from './decision/numbers/numbers-words.ts';
export { numbersColumns, renderNumbersCsv } from './decision/numbers/render-numbers-csv.ts';
export { decisionColumns, renderDecisionCsv } from './decision/render-decision-csv.ts';
export { renderDecisionHtml } from './decision/render-decision-html.ts';
export { renderDecisionMarkdown } from './decision/render-decision-markdown.ts';
export type { DocumentInput } from './document-set/document-input.ts';
export { documentSet } from './document-set/document-set.ts';
export { renderDocument } from './document-set/render-document.ts';
export { drawPath, type PathDrawingOptions } from './drawing/path-drawing.ts';
export { drawScenario, type ScenarioDrawing } from './drawing/scenario-drawing.ts';
export { renderAssessmentMarkdown, renderFindingsMarkdown } from './findings/render-findings-markdown.ts';
export { renderAssessmentSarif, renderFindingsSarif } from './findings/render-findings-sarif.ts';
export { type HtmlOptions, renderHtml } from './html/render-html.ts';
export { caseStyle } from './html/style/case-style.ts';
export { renderJson } from './json/render-json.ts';
export type { KnowledgePagesInput } from './knowledge-pages/knowledge-view.ts';
export { type KnowledgePage, renderKnowledgePages } from './knowledge-pages/render-knowledge-pages.ts';
export { markup } from './markup/element.ts';
export { renderThreatList, type ThreatListOptions, threatListColumns } from './ranking/render-threat-list.ts';
export { type RiskFileOptions, renderRiskFile, riskFileColumns } from './risk-file/render-risk-file.ts';
export { renderSummary, type SummaryOptions } from './summary/render-summary.ts';
export type { Colour } from './summary/terminal-text.ts';
