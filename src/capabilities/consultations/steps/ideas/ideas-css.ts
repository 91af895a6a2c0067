import { mapNamesCss } from './ideas-map.ts';

/** What the pages of ideas need besides the look of all pages of a consultation. */
export const ideasCss = [
  '.h{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
  '.ids{list-style:none;margin:1.2rem 0 0;padding:0;border-top:1px solid var(--j)}.ids>li{display:grid;grid-template-columns:5.4rem minmax(0,1fr);gap:1rem;align-items:start;padding:1.1rem 0;border-bottom:1px solid var(--j)}.ids>li:target{background:var(--g)}',
  '.ids h2{margin:0;font-size:1.1rem;overflow-wrap:anywhere}.ids h2 a{color:inherit;text-decoration-color:var(--e)}.ids p{margin:.25rem 0 0;overflow-wrap:anywhere}.m{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:center;font-size:.94rem;color:var(--q)}',
  '.v{display:grid;justify-items:center;align-content:center;gap:.1rem;width:100%;min-height:4.2rem;padding:.4rem .2rem;background:var(--s);color:var(--a);border:1px solid var(--e);font-size:.88rem;font-weight:600;line-height:1.25;text-align:center;text-decoration:none}.v b{font-size:1.3rem;font-weight:600;color:var(--i);font-variant-numeric:tabular-nums}button.v,a.v{border:2px solid var(--a)}.v.on{background:var(--a);color:var(--o)}.v.on b{color:inherit}.v.w{display:inline-grid;width:auto;min-width:7rem;padding:.5rem 1rem}',
  '@media(max-width:30rem){.ids>li{grid-template-columns:4.9rem minmax(0,1fr);gap:.8rem}.ids p.q{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:2}}button.v:hover,a.v:hover{background:var(--g)}.v.on:hover{background:var(--a);text-decoration:underline}',
  '.bar{display:flex;flex-wrap:wrap;gap:.7rem;align-items:end;margin:1rem 0 0}.bar>label{flex:1 1 14rem}.bar input,.bar select,select,input[type=search]{display:block;width:100%;min-height:3rem;font:inherit;color:inherit;background:var(--p);border:1px solid var(--e);padding:.6rem;margin-top:.2rem}.bar button,.alt{background:none;color:var(--a)}',
  'details{margin:.8rem 0}summary{cursor:pointer;padding:.5rem 0;color:var(--a);font-weight:600}.late{border-color:var(--d);color:var(--d)}.good{background:var(--g);border-color:var(--a)}',
  '.fig{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:1px;background:var(--j);border:1px solid var(--j);margin:.8rem 0 0;padding:0}.fig div{background:var(--s);padding:.7rem .9rem}.fig dt{font-size:.9rem;color:var(--q);line-height:1.35}.fig dd{margin:0;font-size:1.45rem;font-variant-numeric:tabular-nums}',
  '.pg{display:flex;justify-content:space-between;align-items:center;gap:1rem;margin-top:1.2rem}.rep{border-left:4px solid var(--a)}figure{margin:1.2rem 0}img{display:block;max-width:100%;height:auto}figcaption{color:var(--q);font-size:.94rem;margin-top:.3rem}.sim:not(:empty){border-left:4px solid var(--e);padding-left:.9rem;margin:.7rem 0}.sim ul{margin:.2rem 0;padding-left:1.1rem}input[type=file]{display:block;max-width:100%;font:inherit;margin-top:.5rem}',
  '.map{display:block;width:100%;height:auto;background:var(--s);border:1px solid var(--j)}.map a:focus-visible{outline:none}.map a:focus-visible circle,.map a:hover circle{stroke:#a3480c;stroke-width:8}.pick{display:block;background:none;padding:0;border:1px solid var(--e)}.big{display:none}@media(min-width:42rem){.big{display:block}.small{display:none}}',
  '.map .n{fill:var(--o);font-size:30px}.v.w{margin-top:1rem}',
  mapNamesCss,
].join('');
