/** Paper: A4, folded parts open, nothing that only works on screen, no row of a table across pages. */
export const printStyle = `
@page{size:A4;margin:16mm 14mm}
@page wide{size:A4 landscape;margin:12mm}
@media print{
html{font-size:9.5pt}
body{background:#fff;font-size:1rem;line-height:1.42}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav,.skip{display:none}
.frame{display:block;padding:0;max-width:none}
.page-header{background:none;color:var(--ink);padding:0 0 4mm;border-bottom:2pt solid #0d3d4a;margin-bottom:5mm}
.page-header .kind,.meta{color:var(--soft)}
section{border:0;padding:0;margin:0 0 7mm;background:none}
h1{font-size:22pt}
h2{font-size:15pt;border-bottom:.6pt solid #aab4ad;padding-bottom:1mm}
h2,h3,h4,caption{break-after:avoid}
.list-head{break-after:avoid}
.section-head{break-inside:avoid;break-after:avoid}
.drawing,.intro{break-inside:avoid}
#harms,#actions,#threats,#basis{break-before:page}
tr,.figures div,.provisional,.verdict,.actions li,figure.path,.legend{break-inside:avoid}
thead{display:table-header-group}
table{font-size:8.8pt}
thead{break-after:avoid}
tbody tr:first-child{break-before:avoid}
.item table,.scales table,.counts,.matrix{break-inside:avoid}
.data th,.data td{padding:1.2mm 2mm 1.2mm 0}
.scroll{overflow:visible}
.matrix{min-width:0}
.matrix td{height:14mm}
details:not(.deep)::details-content{content-visibility:visible;display:block;height:auto;block-size:auto;overflow:visible}
details>summary{list-style:none}
details.item>summary{break-after:avoid}
.facts{break-inside:avoid}
.facts dt{break-after:avoid}
.scenario-drawing,.path-drawing{max-width:100%;max-height:215mm;width:auto;min-width:0}
figure.wide{page:wide}
figure.wide .scenario-drawing{max-height:165mm}
a{color:inherit;text-decoration:none}
a.code{font-weight:700}
body>footer{padding:0}
}
`;
