/** Type, layout and the parts of the page other than tables and drawings. All colours of text reach 4.5 to 1. */
export const screenStyle = `
:root{--ink:#17212b;--soft:#47535e;--line:#d3dad6;--paper:#fff;--ground:#f6f7f4;--accent:#0a5a6b;color-scheme:light}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:var(--ground);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
a{color:var(--accent);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid #b35c00;outline-offset:2px;border-radius:2px}
main:focus{outline:none}
.skip{position:absolute;left:-9999px}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
[hidden]{display:none!important}
.page-header{background:#0d3d4a;color:#fff;padding:2.2rem 0 1.8rem}
.page-header>*,.frame,body>footer{max-width:90rem;margin-left:auto;margin-right:auto;padding-left:clamp(.8rem,2.5vw,2rem);padding-right:clamp(.8rem,2.5vw,2rem)}
.page-header .kind{margin-top:0;margin-bottom:.3rem;font-size:.85rem;letter-spacing:.09em;text-transform:uppercase;color:#c9e3e8}
h1{font-size:clamp(1.7rem,4.5vw,2.5rem);line-height:1.15;margin-top:0;margin-bottom:.7rem;font-weight:700;letter-spacing:-.01em;overflow-wrap:anywhere}
.meta{list-style:none;margin-top:0;margin-bottom:0;display:flex;flex-wrap:wrap;gap:.15rem 1.3rem;font-size:.9rem;color:#dcebee}
.meta li{overflow-wrap:anywhere}
.frame{padding-top:1.25rem;display:grid;grid-template-columns:minmax(0,1fr);gap:1.25rem}
main{min-width:0}
section{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:1.4rem clamp(1rem,3vw,2rem) 1.7rem;margin-bottom:1.25rem}
h2{font-size:1.45rem;line-height:1.25;margin:0 0 .6rem;letter-spacing:-.005em}
h3{font-size:1.1rem;line-height:1.3;margin:1.6rem 0 .6rem}
h4{font-size:1rem;margin:1rem 0 .3rem}
p{margin:.5rem 0;max-width:72ch}
p,li,dd,summary,figcaption{overflow-wrap:anywhere}
.intro{color:var(--soft);margin-bottom:1rem}
small{font-size:.85em;color:var(--soft)}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.85em;overflow-wrap:anywhere}
ul.plain{margin:0;padding-left:1.1em}
nav{font-size:.93rem}
nav ol{list-style:none;margin:.4rem 0 0;padding:0;display:grid;gap:.1rem}
nav ol a{display:block;padding:.28rem .5rem;text-decoration:none;border-radius:5px;color:var(--ink)}
nav ol a:hover{background:#e5ecea;text-decoration:underline}
nav summary{font-weight:700;cursor:pointer}
.filters{padding-top:.6rem}
nav details+details{margin-top:1rem;border-top:1px solid var(--line);padding-top:.7rem}
.filters p{margin:0 0 .6rem}
.filters label{display:block;font-weight:600;font-size:.85rem;margin-bottom:.15rem}
.filters select,.filters input{width:100%;font:inherit;padding:.4rem .5rem;border:1px solid #7b878f;border-radius:5px;background:#fff;color:var(--ink)}
button{font:inherit;font-weight:600;padding:.4rem .9rem;border:1px solid var(--accent);border-radius:5px;background:#fff;color:var(--accent);cursor:pointer;min-height:2.2rem}
.filters output{display:block;min-height:1.5em;color:var(--soft)}
.provisional{background:#fdf3d7;border:1px solid #c9a13a;border-left:6px solid #9a6f00;border-radius:8px;padding:.8rem 1.2rem;margin-bottom:1.25rem}
.provisional p{margin:.2rem 0;max-width:85ch}
.verdict{font-size:clamp(1.15rem,2.4vw,1.45rem);line-height:1.35;font-weight:650;margin:.2rem 0 1rem;padding-left:1rem;border-left:6px solid;max-width:60ch}
.verdict-open{border-color:#a3211c}
.verdict-met{border-color:#2d6a43}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.8rem;margin:1.2rem 0}
.figures div{background:var(--ground);border-radius:8px;padding:.7rem .9rem;display:flex;flex-direction:column;justify-content:space-between}
.figures dt{font-size:.85rem;color:var(--soft);line-height:1.3}
.figures dd{margin:.35rem 0 0;font-size:1.05rem}
.figures b{font-size:1.7rem;font-variant-numeric:tabular-nums;line-height:1}
.headline{padding-left:1.2rem;max-width:80ch;margin:1rem 0 1.4rem}
.headline li{margin:.35rem 0}
.facts{display:grid;grid-template-columns:minmax(6rem,max-content) minmax(0,1fr);gap:.3rem 1.1rem;margin:.8rem 0;font-size:.95rem}
.facts dt{font-weight:600;color:var(--soft);grid-column:1}
.facts dd{margin:0;grid-column:2}
.chip{display:inline-block;padding:.05rem .6rem;border-radius:1rem;border:1px solid;font-size:.85rem;font-weight:650;line-height:1.5;white-space:nowrap}
.chip.tone-0,.count.tone-0{background:#e8f0ea;border-color:#7d9a86;color:#214a31}
.chip.tone-1,.count.tone-1{background:#eff2d3;border-color:#9aa04c;color:#454b0c}
.chip.tone-2,.count.tone-2{background:#fdefc4;border-color:#c39a2b;color:#5f4300}
.chip.tone-3,.count.tone-3{background:#fbdac6;border-color:#c9733f;color:#742a00}
.chip.tone-4,.count.tone-4{background:#a3211c;border-color:#7c1310;color:#fff}
.tag{display:inline-block;padding:0 .45rem;border-radius:4px;border:1px solid #b9c2c8;background:#f3f5f6;color:#3d4852;font-size:.78rem;font-weight:600;line-height:1.6}
.tag-root{border-color:#5c5470;background:#f1eef8;color:#3d3558}
.tag-side{border-color:#9a6f00;background:#fdf3d7;color:#5f4300}
.tag-put-in-place{border-color:#0a5a6b;background:#e6f1f3;color:#0a4653}
.tag-keep{border-color:#3c6b46;background:#eef5ee;color:#22492c}
.tag-accept{border-color:#8c1a15;background:#fdecea;color:#741410}
.code{font-weight:700;font-variant-numeric:tabular-nums;white-space:nowrap}
.actions{list-style:none;padding:0;margin:0}
.actions li{padding:.5rem 0;border-bottom:1px solid #e6ebe8;max-width:85ch}
.actions li:last-child{border-bottom:0}
details.level{margin:.5rem 0}
details.level>summary{font-size:1.05rem;padding:.4rem 0}
details.item{border:1px solid var(--line);border-radius:7px;margin:.45rem 0;background:#fff}
details.item>summary{padding:.55rem .9rem;cursor:pointer;line-height:1.6}
details.item[open]>summary{border-bottom:1px solid var(--line);background:var(--ground);border-radius:7px 7px 0 0}
details.item>.fold{padding:.3rem .9rem .9rem}
.item-title{font-weight:600}
.list-head{margin:.7rem 0 .1rem;font-weight:600;color:var(--soft);font-size:.93rem}
ul.compact{margin:.2rem 0 .6rem;padding-left:1.15rem;font-size:.95rem}
ul.compact b{font-weight:600}
.item .item{margin-left:0}
.item-where{color:var(--soft);font-size:.9rem}
.outcomes{list-style:none;margin:0 0 .3rem;padding:0}
.outcomes li{margin:.1rem 0}
summary{cursor:pointer;padding:.25rem 0}
.fold{scroll-margin-top:4.5rem}
.threat-text{font-size:1.02rem}
.steps li{margin:.25rem 0}
figure{margin:1.2rem 0}
figcaption{color:var(--soft);font-size:.92rem}
figure.path{border-top:1px solid var(--line);padding-top:.4rem;margin:1.4rem 0 0}
figure.path h3{margin:.6rem 0 .2rem;color:var(--ink)}
.scroll{overflow-x:auto;padding:.3rem 0}
.drawing .scroll{text-align:center}
.drawing svg.scenario-drawing{margin:0 auto}
@media screen{.scenario-drawing{max-width:max(100%,60rem)}}
.legend{list-style:none;padding:0;margin:0 0 .8rem;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.85rem;color:var(--soft)}
.legend li{display:flex;align-items:center;gap:.4rem}
body>footer{padding-top:.5rem;padding-bottom:2.5rem;color:var(--soft);font-size:.88rem}
@media (min-width:64rem){
.frame{grid-template-columns:14.5rem minmax(0,1fr);gap:2rem;padding-top:1.75rem}
nav{position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow-y:auto;padding:.2rem .3rem}
}
@media (max-width:40rem){
.frame{padding-top:.8rem}
.facts{grid-template-columns:minmax(0,1fr)}
.facts dd,.facts dt{grid-column:1}
.scenario-drawing{min-width:44rem;max-width:none}
.path-drawing{min-width:38rem}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
