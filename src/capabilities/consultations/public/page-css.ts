/**
 * The look of the public pages of a consultation, inline: one answer brings everything, for a slow telephone. Colours are
 * those of the site's tokens, light and dark.
 */
export const pageCss = [
  ':root{color-scheme:light dark;--p:#f5f3ed;--s:#fdfcf9;--i:#16211f;--q:#4b5753;--j:#d3cfc3;--e:#6f7a75;--a:#0b5c56;--g:#d9e9e3;--o:#fff;--d:#a2231d;--h:#f8e1dc;--b:#12322f;--t:#f1eee6;font:1.0625rem/1.55 system-ui,sans-serif}',
  '@media(prefers-color-scheme:dark){:root{--p:#101816;--s:#17211f;--i:#ecebe4;--q:#b4beb9;--j:#33413d;--e:#8b9892;--a:#7fc9bb;--g:#17362f;--o:#0c1513;--d:#ff9d92;--h:#3d1c19;--b:#0b1f1c}}',
  '*{box-sizing:border-box}body{margin:0;background:var(--p);color:var(--i)}',
  'header{background:var(--b);color:var(--t)}header>div,main,footer{max-width:42rem;margin:auto}header>div{padding:.9rem 1.1rem;display:flex;justify-content:space-between;gap:1rem}header a{color:inherit}',
  'main{padding:1.6rem 1.1rem 2.5rem}footer{padding:0 1.1rem 2rem;color:var(--q);font-size:.94rem}footer a{display:inline-block;padding:.5rem .9rem .5rem 0}',
  'h1{font-size:clamp(1.6rem,6vw,2.3rem);line-height:1.15;font-weight:350;letter-spacing:-.01em;margin:.3rem 0 .8rem;overflow-wrap:anywhere}h2{font-size:1.2rem;line-height:1.3;font-weight:600;margin:2rem 0 .4rem}',
  'p{margin:.5rem 0}.k,.q{color:var(--q)}.l{font-size:1.15rem}.pre{white-space:pre-line}a{color:var(--a)}',
  '.tag{display:inline-block;border:1px solid var(--e);padding:.1rem .6rem;font-size:.9rem}.tag.open{background:var(--a);border-color:var(--a);color:var(--o)}',
  '.box{background:var(--s);border:1px solid var(--j);padding:1.1rem;margin:1.2rem 0}.bad{border-color:var(--d);background:var(--h)}.err{color:var(--d);font-weight:600}',
  '.versions{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}.versions a{padding:.4rem 0}.easy{font-size:1.25rem;line-height:1.7;max-width:34rem}.easy p{margin:.9rem 0}.go{margin:.3rem 0}',
  '.step h2{margin:0 0 .2rem}.step+.step{margin-top:-.4rem}@media(min-width:40rem){.step.many{display:grid;grid-template-columns:1fr auto;gap:1rem;align-items:center}.step.many .way{max-width:14rem;text-align:right}}.num{display:inline-grid;place-items:center;width:1.7rem;height:1.7rem;border-radius:50%;background:var(--b);color:var(--t);font-size:1rem}.to{display:inline-block;padding:.6rem 0}',
  'fieldset{border:1px solid var(--j);background:var(--s);margin:0 0 1.1rem;padding:1.1rem;min-width:0}legend{float:left;width:100%;font-weight:600;padding:0;margin:0 0 .5rem}legend+*{clear:both}fieldset.bad{border-color:var(--d)}',
  '.o{display:flex;gap:.8rem;align-items:center;min-height:3rem;padding:.4rem .2rem;border-top:1px solid var(--j)}.o input{width:1.4rem;height:1.4rem;flex:none;margin:0;accent-color:var(--a)}',
  '.row{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:.3rem}@media(max-width:30rem){.row{grid-auto-flow:row}}',
  'textarea,input[type=email],input[type=text]{display:block;width:100%;font:inherit;color:inherit;background:var(--p);border:1px solid var(--e);padding:.7rem;margin-top:.3rem}',
  'button,.go{display:inline-block;font:inherit;font-weight:600;text-decoration:none;background:var(--a);color:var(--o);border:2px solid var(--a);padding:.8rem 1.4rem;min-height:3rem}button.no{background:none;color:var(--d);border-color:var(--d)}',
  ':focus-visible{outline:3px solid #a3480c;outline-offset:2px}@media(prefers-color-scheme:dark){:focus-visible{outline-color:#f2a86b}}',
  'code,output{font-family:ui-monospace,monospace;font-size:.92rem;overflow-wrap:anywhere}output{display:block;background:var(--p);border:1px dashed var(--e);padding:.7rem}',
  'ol.r{list-style:none;padding:0;margin:.8rem 0}ol.r li{padding:.35rem 0;border-top:1px solid var(--j)}',
  'table{width:100%;border-collapse:collapse;margin:.4rem 0 0}caption{text-align:left;color:var(--q);padding-bottom:.3rem}caption strong{color:var(--i)}th,td{text-align:left;font-weight:400;padding:.4rem .6rem .4rem 0;border-top:1px solid var(--j);overflow-wrap:anywhere;vertical-align:top}thead th{color:var(--q);font-size:.9rem}td.n,th.n{width:1%}.n{text-align:right;padding:.4rem 0 .4rem .9rem;white-space:nowrap;font-variant-numeric:tabular-nums}',
  // On a phone a name has a line of its own, and its figures stand under it.
  '@media(max-width:30rem){.c3 tr{display:grid;grid-template-columns:1fr 1fr;column-gap:.8rem}.c4 tr{display:grid;grid-template-columns:1fr 1fr 1fr;column-gap:.8rem}:is(.c3,.c4) th:first-child{grid-column:1/-1;padding-bottom:0}:is(.c3,.c4) .n{width:auto;padding:.1rem 0 .5rem;border:0;text-align:left;white-space:normal;overflow-wrap:anywhere}:is(.c3,.c4) thead .n{font-size:.75rem}}',
  'svg{display:block;width:100%;height:.7rem;margin-top:.25rem}.f{fill:var(--a)}.e{fill:var(--g)}',
].join('');
