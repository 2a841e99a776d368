/** How drawings look: kinds differ by shape and line as well as by colour. */
export const drawingStyle = `
svg{display:block;font-family:inherit}
.scenario-drawing,.path-drawing{max-width:100%;height:auto}
.zone-box{fill:#f3f5f2;stroke:#aab4ad;stroke-width:1;stroke-dasharray:none}
.zone-label{font-size:13px;font-weight:700;fill:#47524b;letter-spacing:.02em;paint-order:stroke;stroke:#f3f5f2;stroke-width:4px;stroke-linejoin:round}
.outline{fill:#fff;stroke:#33454f;stroke-width:1.3}
.outline-detail{fill:none;stroke:#33454f;stroke-width:1}
.node-person .outline{fill:#fbf6ec;stroke:#6a5730}
.node-network .outline{fill:#e9f0f4;stroke:#3f6577}
.node-software .outline{fill:#f2f0fa;stroke:#4e4880}
.node-service .outline,.node-function .outline{fill:#eef5ee;stroke:#3c6b46}
.glyph{fill:none;stroke:#33454f;stroke-width:1.2;stroke-linejoin:round;stroke-linecap:round}
.node-label{font-size:12.5px;font-weight:700;fill:#17212b}
.node-label,.node-note{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
.node-person text{stroke:#fbf6ec}.node-network text{stroke:#e9f0f4}.node-software text{stroke:#f2f0fa}.node-service text,.node-function text{stroke:#eef5ee}
.node .mark text{stroke:none}
.node-note{font-size:10.5px;fill:#47535e}
.mark text{font-size:10px;font-weight:700}
.line{fill:none}
.line-flow{stroke:#0a5a6b;stroke-width:1.7}
.line-network{stroke:#7f8c95;stroke-width:3}
.line-relation{stroke:#5c5470;stroke-width:1.2;stroke-dasharray:5 4}
.arrow-filled path{fill:#0a5a6b}
.arrow-open path{fill:none;stroke:#5c5470;stroke-width:1.4}
.line-label{font-size:11px;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round;fill:#0a4653}
.line-label-relation{fill:#4a4360;font-style:italic}
.line-path{stroke:#47535e;stroke-width:1.5}
.path-drawing .arrow-filled path{fill:#47535e}
.step-outline{fill:#fff;stroke:#33454f;stroke-width:1.2}
.step-bar{fill:#0a5a6b}
.step-threat .step-outline{fill:#eff6f7;stroke:#0a5a6b}
.step-attribute .step-outline{fill:#fff;stroke:#5c5470;stroke-dasharray:5 3}
.step-consequence .step-outline{fill:#faf5ea;stroke:#7a6433}
.step-target .step-outline{fill:#fdecea;stroke:#8c1a15;stroke-width:2.6}
.step-text{font-size:11.5px;fill:#17212b}
.step-consequence .step-text,.step-attribute .step-text,.step-target .step-text{font-weight:700}
.step-place{font-size:11.5px;fill:#3d4852}
.step-level{font-size:10px;fill:#3d4852}
.mark rect{stroke-width:1}
.mark.tone-0 rect{fill:#e8f0ea;stroke:#7d9a86}.mark.tone-0 text{fill:#214a31}
.mark.tone-1 rect{fill:#eff2d3;stroke:#9aa04c}.mark.tone-1 text{fill:#454b0c}
.mark.tone-2 rect{fill:#fdefc4;stroke:#c39a2b}.mark.tone-2 text{fill:#5f4300}
.mark.tone-3 rect{fill:#fbdac6;stroke:#c9733f}.mark.tone-3 text{fill:#742a00}
.mark.tone-4 rect{fill:#a3211c;stroke:#7c1310}.mark.tone-4 text{fill:#fff}
`;
