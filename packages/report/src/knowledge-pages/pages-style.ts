import { darkStyle } from '../html/style/dark-style.ts';
import { printStyle } from '../html/style/print-style.ts';
import { screenStyle } from '../html/style/screen-style.ts';
import { tableStyle } from '../html/style/table-style.ts';

/** What the pages of the knowledge have besides the style of reports. */
const ownStyle = `
.crumb{margin:0 0 .4rem;font-size:.9rem}
.page-header .crumb a{color:#fff}
nav .here{font-weight:700;background:#e5ecea}
nav .group{margin:.8rem 0 .1rem;font-size:.8rem;font-weight:700;color:var(--soft);letter-spacing:.04em;text-transform:uppercase}
nav ol small{float:right}
.entry-id{color:var(--soft);font-weight:400;font-size:.82em}
.entries{list-style:none;margin:.3rem 0 1rem;padding:0;columns:2 24rem;column-gap:2rem}
.entries li{break-inside:avoid;padding:.25rem 0;line-height:1.4}
.entries small{display:block}
.part{margin:1.1rem 0 .35rem;font-size:1rem}
.chain{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,.9fr) minmax(0,1fr);gap:0 2.2rem;margin:.5rem 0 .8rem;align-items:start}
.chain>div{border:1px solid var(--line);border-radius:8px;padding:.5rem .8rem .6rem;background:#fff;position:relative;font-size:.93rem}
.chain>.self{border:2px solid var(--accent);background:#eff6f7}
.chain>div+div::before{content:"\\25B6";position:absolute;left:-1.75rem;top:.75rem;color:var(--soft);font-size:.95rem}
.chain .head{margin:0 0 .3rem;font-size:.8rem;font-weight:700;color:var(--soft);letter-spacing:.03em;text-transform:uppercase}
.chain ul{margin:.15rem 0 .5rem;padding-left:1.05rem}
.fold ul.compact li,.chain li{margin:0;padding:.2rem 0;line-height:1.45}
.chain p{margin:.25rem 0 0;font-weight:600;line-height:1.65}
.chain p small{font-weight:400}
.ways{list-style:none;margin:.3rem 0 .6rem;padding:0;font-size:.95rem}
.ways li{padding:.3rem 0;border-bottom:1px solid #e6ebe8;line-height:1.7}
.ways li:last-child{border-bottom:0}
.way-step+.way-step::before{content:"\\2192";margin:0 .45em;color:var(--soft)}
.proof{font-size:.95rem}
.proof li{margin:.2rem 0}
.own{border-color:#3c6b46;background:#eef5ee;color:#22492c}
.search{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:end;margin:.2rem 0 1rem}
.search p{margin:0}
.search label{display:block;font-weight:600;font-size:.88rem;margin-bottom:.15rem}
.search input{font:inherit;padding:.45rem .6rem;border:1px solid #7b878f;border-radius:5px;background:#fff;color:var(--ink);width:min(100%,26rem);min-width:14rem}
.search output{color:var(--soft);min-height:1.5em}
nav>ol small{color:var(--soft)}
details.list{border-bottom:1px solid var(--line)}
details.list:last-child{border-bottom:0}
details.list>summary{padding:.6rem 0;line-height:1.45}
details.list>summary b{margin-right:.4rem}
@media (max-width:52rem){
.chain{grid-template-columns:minmax(0,1fr);gap:1.7rem 0}
.chain>div+div::before{content:"\\25BC";left:1rem;top:-1.55rem}
}
@media print{
.search{display:none}
.chain{break-inside:avoid}
section{break-before:auto!important}
}
`;

/** The style sheet of the pages of the knowledge. */
export const pagesStyle: string = [screenStyle, tableStyle, ownStyle, darkStyle, printStyle].join('');
