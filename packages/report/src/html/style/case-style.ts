/** How drawings of a case look: every word of confidence is written, and its colour only helps to find it. */
export const caseStyle = `
.case-drawing{max-width:none;height:auto}
.case-outline{fill:#fff;stroke:#33454f;stroke-width:1.3}
.case-strategy .case-outline{fill:#f3f5f2}
.case-context .case-outline,.case-assumption .case-outline{fill:#fbf6ec;stroke:#6a5730}
.case-solution .case-outline{fill:#eef5ee;stroke:#3c6b46}
.case-doubt .case-outline{fill:#fdecea;stroke:#8c1a15;stroke-dasharray:5 3}
.case-more .case-outline{stroke:#7f8c95;stroke-dasharray:4 3}
.case-text{font-size:11.5px;fill:#17212b}
.case-mark{font-size:10px;font-weight:700;fill:#47535e}
.case-word{font-size:10.5px;font-weight:700;fill:#3d4852}
.case-contradicted .case-word{fill:#8c1a15}.case-contradicted .case-outline{stroke:#8c1a15;stroke-width:2}
.case-unsupported .case-word{fill:#742a00}.case-unsupported .case-outline{stroke:#c9733f}
.case-stale .case-word,.case-planned .case-word{fill:#5f4300}.case-stale .case-outline,.case-planned .case-outline{stroke:#c39a2b}
.case-verified .case-word{fill:#214a31}.case-verified .case-outline{stroke:#3c6b46;stroke-width:2}
.case-line-supported-by{stroke:#47535e;stroke-width:1.4}
.case-line-in-context-of{stroke:#6a5730;stroke-width:1.2}
.case-line-challenged-by{stroke:#8c1a15;stroke-width:1.2;stroke-dasharray:5 3}
.case-drawing .arrow-filled path{fill:#47535e}
.case-drawing .arrow-open path{stroke:#6a5730}
`;
