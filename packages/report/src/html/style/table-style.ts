/** Tables: rules between rows only; on narrow screens every cell stands on its own line under the head of its column. */
export const tableStyle = `
table{border-collapse:collapse;width:100%;font-size:.93rem;line-height:1.45}
caption{text-align:left;font-weight:600;color:var(--soft);padding:.6rem 0 .35rem}
table.data{margin:.4rem 0 1rem}
.data th,.data td{text-align:left;vertical-align:top;padding:.5rem .7rem .5rem 0;border-bottom:1px solid #e2e8e4;overflow-wrap:break-word}
.data thead th{font-size:.82rem;color:var(--soft);font-weight:650;border-bottom:2px solid #aab4ad;padding-bottom:.3rem}
.data tbody th{font-weight:600}
.data td small,.data th small{display:block;font-weight:400}
.data.ranking :is(th,td){padding-top:.3rem;padding-bottom:.3rem}
.ranking td small{display:inline}
.effect{margin:.3rem 0 0;font-weight:400}
.again{color:var(--soft);font-weight:400}
.basis{table-layout:fixed}
.scales{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:0 2rem}
.scale th:first-child{width:6.2rem}
.data.scale th,.data.scale td{padding-top:.3rem;padding-bottom:.3rem;font-size:.88rem}
.counts td,.counts thead th:not(:first-child){text-align:center}
.counts td:last-child,.counts thead th:last-child{text-align:right;padding-right:0}
.count{display:inline-block;min-width:2rem;border:1px solid;border-radius:1rem;font-weight:700;text-align:center}
.none{color:#5d6972}
.matrix{min-width:40rem;table-layout:fixed;border-spacing:3px;border-collapse:separate}
.matrix th{font-size:.82rem;font-weight:650;padding:.3rem;text-align:center}
.matrix tbody th{text-align:right;padding-right:.6rem}
.matrix td{height:4.4rem;vertical-align:top;padding:.35rem .45rem;border-radius:5px;border:1px solid transparent}
.matrix td.tone-0{background:#e8f0ea;color:#214a31}
.matrix td.tone-1{background:#eff2d3;color:#454b0c}
.matrix td.tone-2{background:#fdefc4;color:#5f4300}
.matrix td.tone-3{background:#fbdac6;color:#742a00}
.matrix td.tone-4{background:#efb3ab;color:#5c0f0b}
.matrix td:not(.empty){border:2px solid #17212b}
.matrix td a{color:inherit}
.cell-risk{display:block;font-size:.75rem}
.cell-count{display:block;font-weight:700}
.cell-harms{display:block;font-size:.85rem;line-height:1.35}
@media screen and (min-width:48.01rem),print{
.basis th:first-child{width:28%}
.basis :is(th,td):nth-child(2){width:30%}
.basis :is(th,td):nth-child(3){width:15%}
.basis :is(th,td):nth-child(4){width:13%}
.harms{table-layout:fixed}
.harms th:first-child{width:27%}
.harms :is(th,td):nth-child(2){width:14%}
.harms :is(th,td):nth-child(3){width:13%}
.harms :is(th,td):nth-child(4){width:13%}
.harms th:nth-child(5){width:12%}
.advice th:first-child{width:18%}
.ranking{table-layout:fixed}
.ranking th:first-child{width:17%}
.ranking th:nth-child(3){width:15%}
.ranking th:nth-child(4){width:10%}
.ranking th:nth-child(5){width:10%}
.ranking th:last-child{width:23%}
.questions th:first-child{width:40%}
.controls th:first-child{width:24%}
}
@media screen and (max-width:48rem){
table.data:not(.scale) thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
table.data:not(.scale),table.data:not(.scale) :is(caption,tbody,tr,th,td){display:block;width:auto}
table.data:not(.scale) tr{border:1px solid var(--line);border-radius:7px;padding:.4rem .8rem;margin:.5rem 0}
table.data:not(.scale) :is(th,td){border:0;padding:.2rem 0;text-align:left}
table.data:not(.scale) :is(td,tbody th)::before{content:attr(data-label) ": ";font-weight:600;color:var(--soft);font-size:.85rem}
table.data:not(.scale) :is(td,th) small{display:inline}
.counts tr{display:grid!important;grid-template-columns:1fr 1fr;gap:0 1rem}
.counts tbody th{grid-column:1/-1}
}
`;
