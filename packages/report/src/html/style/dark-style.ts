/**
 * The colours of a page whose reader asked for a dark screen. Marks of levels, cells of the matrix and drawings keep
 * their light ground and dark text, so that a level looks the same everywhere.
 */
export const darkStyle = `
@media screen and (prefers-color-scheme:dark){
:root{--ink:#e4eaed;--soft:#aab6be;--line:#3b4850;--paper:#182127;--ground:#10171b;--accent:#86cbd9;color-scheme:dark}
:focus-visible{outline-color:#f0a04b}
.page-header{background:#0a2a33}
nav ol a:hover,nav .here{background:#26333b}
.filters select,.filters input,.search input,button{background:#0f161a;border-color:#7b8992;color:var(--ink)}
button{color:var(--accent)}
.provisional{background:#2e260f;border-color:#8d701f}
.actions li,.ways li,.data th,.data td{border-color:var(--line)}
.data thead th{border-bottom-color:#5d6a72}
.verdict-open{border-color:#e0756d}
.verdict-met{border-color:#6fb387}
details.item,.chain>div{background:var(--paper)}
.chain>.self{background:#12313a}
.none{color:var(--soft)}
.matrix td:not(.empty){border-color:#e4eaed}
.drawing .scroll,.path .scroll{background:#fff;color:#17212b;border-radius:8px;padding:.5rem}
.legend{background:#fff;color:#47535e;border-radius:8px;padding:.4rem .7rem}
.own{border-color:#6fb387;background:#1c3323;color:#cfe9d6}
}
`;
