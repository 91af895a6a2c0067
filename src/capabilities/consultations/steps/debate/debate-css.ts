/** What the pages of arguments and comments need besides the look of all pages of a consultation. */
export const debateCss = [
  '.two{display:grid;gap:0 1.6rem}@media(min-width:48rem){main:has(.two){max-width:60rem}.two{grid-template-columns:1fr 1fr}}.side>h2{padding-bottom:.5rem;border-bottom:4px solid var(--a)}.side.against>h2{border-bottom-color:var(--d)}',
  '.t{padding:.9rem 0;border-bottom:1px solid var(--j);overflow-wrap:anywhere}.t:target{background:var(--g);box-shadow:0 0 0 .6rem var(--g)}.t p{margin:.3rem 0}.t.of{background:var(--s);border:1px solid var(--j);border-left:4px solid var(--a);padding:.8rem 1rem;margin:.6rem 0}.off{font-weight:600}.off .q{font-weight:400}',
  '.acts{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;align-items:center;font-size:.94rem}.acts a{padding:.6rem 0}button.lk{background:none;border:0;color:var(--a);font-weight:400;font-size:.94rem;text-decoration:underline;padding:.6rem 0;min-height:2.75rem;cursor:pointer}button.s{background:none;color:var(--a);padding:.4rem .8rem;min-height:2.75rem;font-size:.94rem;border-width:1px;font-variant-numeric:tabular-nums}button.s:hover{background:var(--g)}button.s.on{background:var(--a);color:var(--o)}',
  '.re{margin:.5rem 0 0;padding-left:1rem;border-left:3px solid var(--j)}.re .t:last-child{border-bottom:0}',
  'summary{cursor:pointer;padding:.5rem 0;color:var(--a);font-weight:600}.w>summary{font-size:1.1rem}.w[open]>summary{margin-bottom:.6rem}details.box{padding:.6rem 1.1rem}.t details{margin:.2rem 0}ul{padding-left:1.1rem}ul li{margin:.4rem 0}',
].join('');
