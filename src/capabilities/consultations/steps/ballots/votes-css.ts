/** What pages of votes need besides the look of all pages of a consultation: cards, ballots, the map of opinions. */
export const votesCss = [
  '.card{padding:1.4rem 1.1rem}.card h2{font-size:1.45rem;font-weight:400;line-height:1.3;margin:0 0 1.2rem;overflow-wrap:anywhere}',
  '.votes{display:grid;gap:.7rem;grid-template-columns:1fr 1fr}.votes button{min-height:3.6rem}.votes .disagree{background:none;color:var(--a)}.votes .pass{grid-column:1/-1;background:none;border-color:var(--e);color:var(--i);font-weight:400}@media(max-width:22rem){.votes{grid-template-columns:1fr}}',
  '.choice{align-items:flex-start;padding:.9rem .2rem}.choice .q{display:block;margin-top:.2rem}.cost{float:right;margin-left:1rem;font-variant-numeric:tabular-nums;white-space:nowrap}',
  '.map{margin:1.4rem 0}.map svg{height:auto;background:var(--s);border:1px solid var(--j)}.map figcaption{margin-top:.5rem}.map ellipse{fill:currentColor;fill-opacity:.18;stroke:currentColor;stroke-width:2}.map text{fill:var(--i);font-size:15px;text-anchor:middle}.map .id{font-size:26px;font-weight:600}.map a:hover ellipse,.map a:focus-visible ellipse{fill-opacity:.34;stroke-width:4}.you circle{fill:var(--i);stroke:var(--s);stroke-width:3}.you text{font-weight:600}',
  '.gA{color:#0b5c56}.gB{color:#a3480c}.gC{color:#4b3f9e}.gD{color:#8a1f5c}.gE{color:#5d6b12}@media(prefers-color-scheme:dark){.gA{color:#7fc9bb}.gB{color:#f2a86b}.gC{color:#b3a9f5}.gD{color:#f29ac9}.gE{color:#c3d16a}}',
  '.group{border-left:5px solid currentColor}.group>*{color:var(--i)}.group h3{margin:0 0 .4rem;font-size:1.1rem}.group ul{margin:0;padding-left:1.1rem}.group li{margin:.5rem 0}.q{color:var(--q)!important}',
  '.no{fill:var(--d)}.e.pass{fill:var(--j)}.wide{overflow-x:auto}.wide table{min-width:30rem}.lg i{display:inline-block;width:.8rem;height:.8rem;margin:0 .3rem 0 .8rem}',
].join('');
