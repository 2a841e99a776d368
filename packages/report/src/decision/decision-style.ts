/** What a decision page has besides the style of all reports. */
export const decisionStyle = `
.pareto-ground{fill:#f6f7f4;stroke:#aab4ad}
.pareto-tick,.pareto-axis{font-size:13px;fill:#47535e}
.pareto-label{font-size:13px;fill:#17212b;paint-order:stroke;stroke:#f6f7f4;stroke-width:3px;stroke-linejoin:round}
.pareto-front circle{fill:#0a5a6b}
.pareto-behind rect{fill:#fff;stroke:#742a00;stroke-width:2}
.verdicts{list-style:none;padding:0;margin:0}
.verdicts>li{border-left:6px solid;padding:.1rem 0 .1rem 1rem;margin:1rem 0;max-width:85ch}
.verdicts>li>h3{margin-top:.3rem}
.verdicts>.verdict-proportionate{border-color:#2d6a43}
.verdicts>:is(.verdict-over-protected,.verdict-under-protected,.verdict-not-justifiable){border-color:#a3211c}
.tag-required,.tag-recommended{border-color:#3c6b46;background:#eef5ee;color:#22492c}
.tag-back-stop{border-color:#0a5a6b;background:#e6f1f3;color:#0a4653}
.tag-disproportionate,.tag-judgement{border-color:#9a6f00;background:#fdf3d7;color:#5f4300}
.tag-harmful{border-color:#8c1a15;background:#fdecea;color:#741410}
.curve-band{fill:#cfe3e7}
.curve-upper{fill:none;stroke:#0a5a6b;stroke-width:2}
.curve-tolerance{fill:none;stroke:#742a00;stroke-width:1.5;stroke-dasharray:5 4}
.tornado-bar{fill:#0a5a6b}
.tornado-zero{stroke:#742a00;stroke-width:2}
.tie-head{font-size:13px;font-weight:700;fill:#47535e}
.tie-text{font-size:13px;fill:#17212b}
.tie-cause rect{fill:#f6f7f4;stroke:#47535e}
.tie-middle rect{fill:#fdf3d7;stroke:#742a00;stroke-width:2}
.tie-harm rect{fill:#fdecea;stroke:#8c1a15}
.tie-line{stroke:#47535e;stroke-width:1.5}
.tie-open{stroke:#8c1a15;stroke-width:1.5;stroke-dasharray:5 4}
.tie-barrier rect{fill:#0a5a6b}
.tie-barrier text{font-size:13px;font-weight:700;fill:#fff}
.bow-tie{max-width:100%;min-width:42rem;height:auto}
@media print{.bow-tie{min-width:0}}
@media screen and (max-width:48rem){table.data td:empty{display:none!important}}
.effects td,.effects th{font-size:.88rem}
`;
